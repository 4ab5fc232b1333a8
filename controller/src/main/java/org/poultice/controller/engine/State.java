package org.poultice.controller.engine;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine knows. A value; the next one is made by {@link TherapyEngine#step}.
 *
 * @param phase where the controller is
 * @param exposure what the skin has had
 * @param onset the latest moment at which the episode can have begun, or null before the first press
 * @param pad what is known of the pad
 * @param button the button between two presses, or within one
 * @param warnings what is being warned of, a bit for each {@link Reason}
 * @param sessions how many sessions this device has begun
 * @param seq counts everything that people were told of; equal numbers mean that nothing has happened since
 * @param provenAt when the journal was last given proof that time has passed
 */
public record State(
        Phase phase,
        Exposure exposure,
        @Nullable MonoTime onset,
        PadView pad,
        Button button,
        long warnings,
        long sessions,
        long seq,
        MonoTime provenAt) {

    /** A device that has never been used. */
    public static State fresh(MonoTime now) {
        return new State(Phase.Idle.IDLE, Exposure.NONE, null, PadView.ABSENT, Button.UP, 0, 0, 0, now);
    }

    /** The proven lower bound of the time since the onset (rule I3); zero before there is one. */
    public Duration age(MonoTime now) {
        return onset == null ? Duration.ZERO : now.since(onset);
    }

    /** Whether heat is allowed (rule I3). */
    public boolean heatAllowed(MonoTime now, Rules rules) {
        return onset != null && age(now).compareTo(rules.plan().switchAfter()) >= 0;
    }

    public boolean warns(Reason reason) {
        return (warnings & reason.bit()) != 0;
    }

    State with(Phase next) {
        return new State(next, exposure, onset, pad, button, warnings, sessions, seq, provenAt);
    }

    State with(Exposure next) {
        return new State(phase, next, onset, pad, button, warnings, sessions, seq, provenAt);
    }

    State with(PadView next) {
        return new State(phase, exposure, onset, next, button, warnings, sessions, seq, provenAt);
    }

    State with(Button next) {
        return new State(phase, exposure, onset, pad, next, warnings, sessions, seq, provenAt);
    }

    State withOnset(@Nullable MonoTime next) {
        return new State(phase, exposure, next, pad, button, warnings, sessions, seq, provenAt);
    }

    /** With what is known now of the time before this process. What has happened since stays as it is. */
    State reckoned(Reckoning was, Reckoning is) {
        State next = with(exposure.reckoned(was.exposure(), is.exposure()));
        return Objects.equals(onset, was.onset()) ? next.withOnset(is.onset()) : next;
    }

    State withWarnings(long next) {
        return new State(phase, exposure, onset, pad, button, next, sessions, seq, provenAt);
    }

    State withSessions(long number) {
        return new State(phase, exposure, onset, pad, button, warnings, number, seq, provenAt);
    }

    State told(int occurrences) {
        return new State(phase, exposure, onset, pad, button, warnings, sessions, seq + occurrences, provenAt);
    }

    State provenAt(MonoTime now) {
        return new State(phase, exposure, onset, pad, button, warnings, sessions, seq, now);
    }
}
