package org.poultice.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.EventKind;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.StateReport;

/**
 * What the demonstration does when, and what it tells. Told what happens and the scaled time, answers with acts; knows neither clock nor process nor
 * terminal. Used by one thread.
 */
final class Script {
    private final int speed;
    private final SessionScene session;
    private final KillScene kill;
    private final PadTime padTime = new PadTime();
    private boolean online;
    private boolean plugPulled;

    /** @param once whether one session is all */
    Script(boolean once, int speed) {
        this.speed = speed;
        Pace pace = new Pace(speed);
        session = new SessionScene(once, pace);
        kill = new KillScene(pace);
    }

    /** The pad's time as people read it. */
    String time(MonoTime now) {
        return padTime.text(now);
    }

    /** Something has happened. */
    List<Act> take(Happening happening, MonoTime now) {
        return switch (happening) {
            case Happening.AvailabilityCame came -> availability(came.availability());
            case Happening.StateCame came -> state(came.report(), now);
            case Happening.TelemetryCame came -> List.of();
            case Happening.EventCame came -> event(came.report(), now);
            case Happening.PadTold told -> pad(told, now);
            case Happening.KeyTyped typed -> key(typed.key(), now);
            case Happening.ProcessEnded ended -> fail(ended.lastWords());
            case Happening.Lost lost -> fail(lost.why());
        };
    }

    /** Time has passed. */
    List<Act> due(MonoTime now) {
        List<Act> acts = new ArrayList<>(kill.due(now));
        acts.addAll(session.due(now));
        return acts;
    }

    private List<Act> availability(Availability now) {
        boolean before = online;
        online = now == Availability.ONLINE;
        if (online == before) {
            return List.of();
        }
        return say(online ? "The controller is online." : "The broker tells everybody that the controller is offline.");
    }

    private List<Act> state(StateReport report, MonoTime now) {
        session.take(report, now);
        boolean playing = kill.isPlaying();
        List<Act> acts = kill.take(report, now);
        endOfKill(playing, now);
        return acts;
    }

    private List<Act> event(EventReport event, MonoTime now) {
        List<Act> acts = new ArrayList<>();
        String words = EventWords.of(event);
        if (!words.isEmpty()) {
            acts.add(new Act.Say(words));
        }
        boolean playing = kill.isPlaying();
        // A session that a kill cut short is told of by the controller that comes after, and what that does is still to
        // be seen.
        if (!playing || event.event() != EventKind.SESSION_ENDED) {
            session.take(event, now);
        }
        if (event.event() == EventKind.SESSION_STARTED) {
            plugPulled = false;
        }
        acts.addAll(kill.take(event));
        endOfKill(playing, now);
        if (event.event() == EventKind.TRIPPED && !plugPulled && SessionScene.isSignOfALateMachine(event)) {
            acts.add(new Act.Say("This machine may be too busy for --speed " + speed + ": 2 s of the controller take "
                    + 2_000 / speed + " ms. Try a lower one."));
        }
        return acts;
    }

    private void endOfKill(boolean playedBefore, MonoTime now) {
        if (playedBefore && !kill.isPlaying()) {
            session.killIsOver(now);
        }
    }

    private List<Act> pad(Happening.PadTold told, MonoTime now) {
        padTime.heard(told.nanos(), now);
        List<Act> acts = new ArrayList<>(kill.take(told));
        if (told.what().equals("unplugged")) {
            plugPulled = true;
            acts.add(new Act.Say("The pad is unplugged: it has no power, and the line is silent."));
        } else if (told.what().equals("plugged in")) {
            acts.add(new Act.Say("The pad is plugged in again."));
        }
        return acts;
    }

    private List<Act> key(char key, MonoTime now) {
        return switch (key) {
            case 'b' -> List.of(new Act.Say("Key b: a short press of the button."), new Act.TypeAtPad('b'));
            case 'B' -> List.of(new Act.Say("Key B: the button is held for 4 s."), new Act.TypeAtPad('B'));
            case 'u' -> List.of(new Act.TypeAtPad('u'));
            case 'k' -> kill.isAway() ? say("The controller is not running.") : kill(now);
            case 'q' -> session.quit();
            default -> List.of();
        };
    }

    private List<Act> kill(MonoTime now) {
        session.killed(now);
        return kill.kill(padTime.nanos(now), now);
    }

    private static List<Act> fail(String why) {
        return List.of(new Act.Finish(Outcome.failed(why)));
    }

    private static List<Act> say(String text) {
        return List.of(new Act.Say(text));
    }
}
