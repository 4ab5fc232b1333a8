package org.poultice.simulator.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.message.EventKind;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.serial.SerialProtocol;

/**
 * The controller is killed: the pad drops its power by itself, the controller is started anew, and a press shows that it does not begin before a full
 * break. Told what happens, says what to do; knows neither clock nor process.
 */
final class KillScene {
    private static final Duration LEASE = Duration.ofMillis(SerialProtocol.LONGEST_LEASE_MILLIS);

    private enum Part {
        NONE,
        KILLED,
        RESTARTED,
        ABOUT_TO_PRESS,
        PRESSED
    }

    /** The controller stays away for so long, in real time. */
    private static final Duration AWAY = Duration.ofSeconds(2);

    private final Pace pace;
    private Part part = Part.NONE;
    private boolean power;
    private String killedBoot = "";
    private String lastBoot = "";
    private long killedNanos;
    private MonoTime restartAt = MonoTime.LONG_AGO;
    private MonoTime pressAt = MonoTime.LONG_AGO;

    KillScene(Pace pace) {
        this.pace = pace;
    }

    /** Whether the controller has been killed and what follows is not over. */
    boolean isPlaying() {
        return part != Part.NONE;
    }

    /** Whether the controller is gone just now. */
    boolean isAway() {
        return part == Part.KILLED;
    }

    /** @param padNanos the pad's time now */
    List<Act> kill(long padNanos, MonoTime now) {
        part = Part.KILLED;
        killedBoot = lastBoot;
        killedNanos = padNanos;
        restartAt = now.plus(pace.scaled(AWAY));
        List<Act> acts = new ArrayList<>(List.of(
                new Act.KillController(),
                new Act.Say("Killed the controller with SIGKILL: it could not switch anything off.")));
        if (!power) {
            acts.add(new Act.Say("The pad had no power at that moment."));
        }
        return acts;
    }

    /** The pad says something. */
    List<Act> take(Happening.PadTold told) {
        boolean before = power;
        if (told.what().matches("(heat|cold) on, .*")) {
            power = true;
        } else if (told.what().matches("(heat|cold) off")) {
            power = false;
        }
        if (part != Part.KILLED || !before || power) {
            return List.of();
        }
        double seconds = Math.max(0, told.nanos() - killedNanos) / 1e9;
        return List.of(new Act.Say(String.format(
                Locale.ROOT,
                "The pad switched itself off %.1f s after the kill: nobody renewed its lease, which lasts %d s at most.",
                seconds,
                LEASE.toSeconds())));
    }

    /** The controller is started anew once the pad is off and the pause is over, and the button pressed a little after it has found the pad. */
    List<Act> due(MonoTime now) {
        if (part == Part.KILLED && !power && !now.isBefore(restartAt)) {
            part = Part.RESTARTED;
            return List.of(
                    new Act.Say("Starting the controller again. All it knows is what stands in its journal."),
                    new Act.StartController());
        }
        if (part == Part.ABOUT_TO_PRESS && !now.isBefore(pressAt)) {
            part = Part.PRESSED;
            return List.of(new Act.Say("Pressing the button again."), new Act.TypeAtPad('b'));
        }
        return List.of();
    }

    /** The first state of the new controller with a pad says whether to press. */
    List<Act> take(StateReport state, MonoTime now) {
        lastBoot = state.head().boot();
        boolean fresh = !lastBoot.equals(killedBoot);
        if (part != Part.RESTARTED || !fresh || !state.pad().present()) {
            return List.of();
        }
        if (state.progress().phase() != PhaseWord.IDLE) {
            part = Part.NONE;
            return List.of(new Act.Say("A trip is latched, also over the kill: nobody presses the button for you."));
        }
        part = Part.ABOUT_TO_PRESS;
        pressAt = now.plus(pace.breath());
        return List.of();
    }

    /** The answer to the press ends the scene. */
    List<Act> take(EventReport event) {
        if (part != Part.PRESSED) {
            return List.of();
        }
        if (event.event() == EventKind.REFUSED) {
            part = Part.NONE;
            return List.of(
                    new Act.Say("That is as it should be: what was on counts, and the kill has given nothing back."));
        }
        if (event.event() == EventKind.SESSION_STARTED) {
            part = Part.NONE;
        }
        return List.of();
    }
}
