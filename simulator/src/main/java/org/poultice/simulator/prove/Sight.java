package org.poultice.simulator.prove;

import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Reckoning;

/**
 * What a process knows of the wall clock, and what it may still learn from it.
 *
 * @param told how far the clock is believed
 * @param lessons what it can still learn, or null when that makes no difference to anything
 * @param since quanta since it began, as far as they matter
 * @param wrong quanta since a reading that was wrong, right after a jump of the clock, as far as they matter; −1 when there was none
 */
record Sight(
        ClockTrust told, @org.jspecify.annotations.Nullable Lessons lessons, int since, int wrong) {
    private static final int NOT = -1;

    /** Nothing can be learnt. */
    static final Sight BLIND = new Sight(ClockTrust.UNTRUSTED, null, 0, NOT);

    /**
     * What is known of the time before the process, relative to now and in canonical form.
     *
     * @param known now
     * @param right after a reading that is right
     * @param jumped after a reading that is wrong, right after a jump
     * @param late after one that is right and comes after one that was wrong
     */
    record Lessons(Reckoning known, Reckoning right, Reckoning jumped, Reckoning late) {
        boolean areAllTheSame() {
            return known.equals(right) && known.equals(jumped) && known.equals(late);
        }
    }

    static Sight of(Lessons lessons) {
        return lessons.areAllTheSame() ? BLIND : new Sight(ClockTrust.UNTRUSTED, lessons, 0, NOT);
    }

    boolean isTrusted() {
        return told == ClockTrust.TRUSTED;
    }

    boolean wasWrong() {
        return wrong != NOT;
    }

    /**
     * @param aged the same lessons a quantum later
     * @param steady after so many quanta it does not matter any more how many there were
     */
    Sight later(Lessons aged, int steady) {
        return aged.areAllTheSame()
                ? new Sight(told, null, 0, NOT)
                : new Sight(told, aged, Math.min(steady, since + 1), wasWrong() ? Math.min(steady, wrong + 1) : wrong);
    }

    /** After a reading that was right: none that comes after it says anything else. */
    Sight trusted() {
        return new Sight(ClockTrust.TRUSTED, null, 0, NOT);
    }

    Sight doubted() {
        return new Sight(ClockTrust.UNTRUSTED, lessons, since, wrong);
    }

    Sight stepped(Lessons after) {
        return new Sight(ClockTrust.STEPPED, after, since, 0);
    }
}
