package org.poultice.simulator.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.Cause;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.StateReport;

/**
 * What the demonstration does when, and what it tells. Told what happens and the scaled time, answers with acts; knows neither clock nor process nor
 * terminal. Used by one thread.
 */
final class Script {
    /** All times here are real ones on this machine, and are scaled. */
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    private static final Duration AWAY = Duration.ofSeconds(2);

    /** Three applications and their breaks take two hours; a wait for the skin to warm up comes on top. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(4);

    /** What the controller believes of a pad when in truth a process was not given the processor in time. */
    private static final Set<String> SIGNS_OF_A_LATE_MACHINE =
            Set.of("READING_STALE", "ENERGISED_WHILE_OFF", "EVENTS_LOST", "PAD_LOST");

    private final boolean once;
    private final int speed;
    private final KillScene kill;
    private boolean pressed;
    private boolean answered;
    private boolean online;
    private boolean unplugged;
    private String trip = "";
    private @Nullable MonoTime finishAt;
    private Outcome outcome = Outcome.good();
    private final Patience patience = new Patience();
    private boolean begun;
    private final PadTime padTime = new PadTime();

    /** @param once whether one session is all */
    Script(boolean once, int speed) {
        this.once = once;
        this.speed = speed;
        this.kill = new KillScene(scaled(AWAY));
    }

    private Duration scaled(Duration real) {
        return real.multipliedBy(speed);
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
            case Happening.ProcessEnded ended -> List.of(new Act.Finish(Outcome.failed(ended.lastWords())));
            case Happening.Lost lost -> List.of(new Act.Finish(Outcome.failed(lost.why())));
        };
    }

    /** Time has passed. */
    List<Act> due(MonoTime now) {
        if (!begun) {
            begun = true;
            patience.await("the controller to find the pad", scaled(LONGEST_START), now);
        }
        if (finishAt != null && !now.isBefore(finishAt)) {
            return finish(outcome);
        }
        return patience.isOver(now)
                ? finish(Outcome.failed("waited in vain for " + patience.awaited()))
                : kill.due(now);
    }

    private List<Act> finish(Outcome last) {
        boolean explained = last.end() == Outcome.End.FAILED && !trip.isEmpty();
        return List.of(new Act.Finish(explained ? Outcome.failed(last.why() + " (tripped by " + trip + ")") : last));
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
        boolean afterKill = kill.isPlaying();
        List<Act> acts = new ArrayList<>(kill.take(report));
        if (afterKill && !kill.isPlaying()) {
            afterKill(now);
        }
        if (!pressed && report.pad().present() && report.progress().phase() == PhaseWord.IDLE) {
            pressed = true;
            patience.await("the controller to answer the press", scaled(LONGEST_ANSWER), now);
            acts.add(new Act.Say("Pressing the pad's button."));
            acts.add(new Act.TypeAtPad('b'));
        }
        return acts;
    }

    private List<Act> event(EventReport event, MonoTime now) {
        List<Act> acts = new ArrayList<>();
        String words = EventWords.of(event);
        if (!words.isEmpty()) {
            acts.add(new Act.Say(words));
        }
        boolean afterKill = kill.isPlaying();
        acts.addAll(kill.take(event));
        switch (event.event()) {
            case SESSION_STARTED -> {
                answered = true;
                awaitTheEnd(now);
            }
            case REFUSED -> refused(afterKill, words, now);
            case SESSION_ENDED -> sessionEnded(String.valueOf(event.details().ending()), now);
            case TRIPPED -> tripped(event.details().cause(), acts);
            case EPISODE_BEGAN, APPLICATION_STARTED, APPLICATION_ENDED, RESET, STILL_HERE, ARMED, DISARMED -> {}
            case WARNED, WARNING_OVER, PAD_CAME, PAD_WENT, WAITING -> {}
        }
        return acts;
    }

    private void awaitTheEnd(MonoTime now) {
        if (once) {
            patience.await("the session to end", LONGEST_SESSION.plus(scaled(LONGEST_ANSWER)), now);
        } else {
            patience.awaitNothing();
        }
    }

    private void refused(boolean afterKill, String words, MonoTime now) {
        if (afterKill) {
            afterKill(now);
        } else if (once && !answered) {
            finishSoon(Outcome.failed(words), now);
        } else {
            patience.awaitNothing();
        }
    }

    private void afterKill(MonoTime now) {
        patience.awaitNothing();
        if (once) {
            finishSoon(Outcome.cutShort("the session was cut short when the controller was killed"), now);
        }
    }

    private void sessionEnded(String how, MonoTime now) {
        patience.awaitNothing();
        if (once) {
            String why = "the session did not complete: " + how.toLowerCase(Locale.ROOT);
            finishSoon(
                    switch (how) {
                        case "COMPLETED" -> Outcome.good();
                        case "STOPPED" -> Outcome.cutShort(why);
                        default -> Outcome.failed(why);
                    },
                    now);
        }
    }

    private void finishSoon(Outcome outcome, MonoTime now) {
        finishAt = now.plus(scaled(LAST_WORDS));
        this.outcome = outcome;
    }

    private void tripped(@Nullable Cause cause, List<Act> acts) {
        String reason = cause == null ? "" : cause.reason();
        trip = reason;
        if (!unplugged && SIGNS_OF_A_LATE_MACHINE.contains(reason)) {
            acts.add(new Act.Say("This machine may have been too busy for --speed " + speed
                    + ": a reading that is 2 s old in the controller's time is " + 2_000 / speed
                    + " ms old. Try a lower one."));
        }
    }

    private List<Act> pad(Happening.PadTold told, MonoTime now) {
        padTime.heard(told.nanos(), now);
        List<Act> acts = new ArrayList<>(kill.take(told));
        switch (told.what()) {
            case "unplugged" -> {
                unplugged = true;
                acts.add(new Act.Say("The pad is unplugged: it has no power, and the line is silent."));
            }
            case "plugged in" -> {
                unplugged = false;
                acts.add(new Act.Say("The pad is plugged in again."));
            }
            default -> {}
        }
        return acts;
    }

    private List<Act> key(char key, MonoTime now) {
        return switch (key) {
            case 'b' -> List.of(new Act.Say("Key b: a short press of the button."), new Act.TypeAtPad('b'));
            case 'B' -> List.of(new Act.Say("Key B: the button is held for 4 s."), new Act.TypeAtPad('B'));
            case 'u' -> List.of(new Act.TypeAtPad('u'));
            case 'k' -> kill.isAway() ? say("The controller is not running.") : kill(now);
            case 'q' -> finish(once ? Outcome.cutShort("ended by q before the session was over") : Outcome.good());
            default -> List.of();
        };
    }

    private List<Act> kill(MonoTime now) {
        patience.await("the controller to come back", scaled(LONGEST_START), now);
        return kill.kill(padTime.nanos(now), now);
    }

    private static List<Act> say(String text) {
        return List.of(new Act.Say(text));
    }
}
