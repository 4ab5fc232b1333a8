package org.poultice.simulator.pad;

import org.poultice.protocol.plan.Modality;

/** The outputs of a pad and the lease under which one of them may have power. Never both; without a lease neither. */
final class LeasedPower {
    /** A moment that does not come. */
    static final long NEVER = Long.MAX_VALUE;

    /** How often the switch that was on is looked at until it reads back off. */
    private static final long LOOK_AGAIN_NANOS = 10_000_000L;

    /** So long after a switch was set it must read back as it was set. */
    private static final long SETTLING_NANOS = 500_000_000L;

    private final PadBoard board;
    private Modality output = Modality.HEAT;
    private int wantedPercent;
    private int percent;
    private long endsAt = NEVER;
    private long lookAgainAt = NEVER;
    private long settlesAt = NEVER;

    LeasedPower(PadBoard board) {
        this.board = board;
    }

    /** Everything off, now; unless the pad is at fault. */
    void off(long now) {
        endsAt = NEVER;
        lookAgainAt = NEVER;
        if (!board.ignoresLease()) {
            set(0, now);
        }
    }

    /** One output gets its share until a moment; the other one is off before that. */
    void drive(Modality next, int dutyPercent, long until, long now) {
        if (next != output) {
            set(0, now);
            output = next;
        }
        wantedPercent = dutyPercent;
        endsAt = until;
        switchWhenTheOtherIsOff(now);
    }

    /** When something has to be done next. */
    long nextDeadline() {
        return Math.min(endsAt, Math.min(lookAgainAt, settlesAt));
    }

    /** Does what is due. Returns whether a lease ended. */
    boolean advance(long now) {
        if (now >= settlesAt) {
            settlesAt = NEVER;
        }
        if (endsAt == NEVER && percent > 0) {
            off(now); // a lease was ignored, and may be no more
        }
        if (now >= endsAt) {
            off(now);
            return true;
        }
        if (now >= lookAgainAt) {
            switchWhenTheOtherIsOff(now);
        }
        return false;
    }

    /** When the present lease ends, {@link #NEVER} when there is none. */
    long endsAt() {
        return endsAt;
    }

    /** Whether the firmware has switched this output on. */
    boolean isCommanded(Modality which) {
        return percent > 0 && output == which;
    }

    /** Whether the output has power in truth. */
    boolean isOn(Modality which) {
        return which == Modality.HEAT ? board.heatOn() : board.coldOn();
    }

    /** Whether the switches have been left alone long enough to read back as they were set. */
    boolean isSettled() {
        return settlesAt == NEVER;
    }

    private void switchWhenTheOtherIsOff(long now) {
        boolean clear = !isOn(output.other());
        lookAgainAt = clear ? NEVER : now + LOOK_AGAIN_NANOS;
        set(clear ? wantedPercent : 0, now);
    }

    private void set(int newPercent, long now) {
        if (newPercent == percent) {
            return;
        }
        if (newPercent == 0 || percent == 0) {
            settlesAt = now + SETTLING_NANOS;
        }
        percent = newPercent;
        if (output == Modality.HEAT) {
            board.power(percent, 0);
        } else {
            board.power(0, percent);
        }
    }
}
