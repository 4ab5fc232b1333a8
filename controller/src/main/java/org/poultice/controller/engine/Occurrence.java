package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * Something that people or the journal are told: a transition, said once. The {@link Journaled} ones are made durable, and are all that a
 * recovery has to go by.
 */
public sealed interface Occurrence {

    /** An occurrence that has to outlive the process. */
    sealed interface Journaled extends Occurrence {}

    /** The episode began: the first press, or a long press that says the injury is a new one. */
    record EpisodeBegan() implements Journaled {}

    record SessionStarted(long session, int applications) implements Journaled {}

    /**
     * @param index place of the application in its session, from 0
     * @param before what the application before it came to by now; null in journals from before there were doses
     */
    record ApplicationStarted(
            long session,
            int index,
            Modality modality,
            @Nullable Dose before) implements Journaled {

        /** After none. */
        public ApplicationStarted(long session, int index, Modality modality) {
            this(session, index, modality, Dose.NONE);
        }
    }

    /**
     * @param leaseLeft how long after this moment the pad may still have been on: what was left of its lease
     * @param had what it has come to by now; null in journals from before there were doses
     */
    record ApplicationEnded(
            long session,
            int index,
            Ending why,
            Duration leaseLeft,
            @Nullable Dose had) implements Journaled {

        /** Of one that came to nothing. */
        public ApplicationEnded(long session, int index, Ending why, Duration leaseLeft) {
            this(session, index, why, leaseLeft, Dose.NONE);
        }
    }

    record SessionEnded(long session, Ending why) implements Journaled {}

    record Tripped(Finding cause) implements Journaled {}

    /** A person at the device has reset a trip. */
    record Reset() implements Journaled {}

    /**
     * Nothing happened for a while; time that is proven to have passed.
     *
     * @param had what the last application has come to by now
     */
    record StillHere(Dose had) implements Journaled {

        /** After none. */
        public StillHere() {
            this(Dose.NONE);
        }
    }

    /** A cream is on the skin, or about to be. */
    record CreamReported() implements Journaled {}

    record Armed(MonoTime until) implements Occurrence {}

    record Disarmed() implements Occurrence {}

    record Refused(Finding why) implements Occurrence {}

    record Warned(Finding what) implements Occurrence {}

    record WarningOver(Reason what) implements Occurrence {}

    record PadCame(PadAbilities abilities) implements Occurrence {}

    record PadWent() implements Occurrence {}

    /** The next application is due and cannot start yet; the session waits for a limited time. */
    record Waiting(Finding why) implements Occurrence {}

    /**
     * The wall clock is believed more, or less, than before.
     *
     * @param proven how much of the time before this boot is proven now and was not before
     */
    record ClockChanged(ClockTrust trust, Duration proven) implements Occurrence {}

    /**
     * The machine was off, and nothing proves for how long: it counts as no time at all.
     *
     * @param claimed what the wall clock says, which is not believed; zero when it says nothing that could be
     * @param restLeft how long the skin has to rest from now on
     */
    record GapUnproven(Duration claimed, Duration restLeft) implements Occurrence {}

    /** How an application or a session came to its end. */
    enum Ending {
        COMPLETED,
        STOPPED,
        TRIPPED,
        /** The next application could not start in time. */
        GAVE_UP,
        /** The process ended while it ran; said by the recovery. */
        INTERRUPTED
    }
}
