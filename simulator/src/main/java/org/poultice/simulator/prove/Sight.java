package org.poultice.simulator.prove;

import org.poultice.controller.engine.ClockTrust;

/**
 * What a process knows of the wall clock, and what it may still learn from it.
 *
 * @param told how far the clock is believed
 * @param found the number of the ledger that it found when it began, while a trusted reading could still make a difference to that; else −1
 * @param since quanta since it began; 0 where {@code found} is −1
 * @param wrong quanta since a reading that was wrong, right after a jump of the clock; −1 when there was none
 */
record Sight(ClockTrust told, int found, int since, int wrong) {
    private static final int NOTHING = -1;

    /** Nothing can be learnt. */
    static final Sight BLIND = new Sight(ClockTrust.UNTRUSTED, NOTHING, 0, NOTHING);

    static Sight open(int found) {
        return new Sight(ClockTrust.UNTRUSTED, found, 0, NOTHING);
    }

    boolean isOpen() {
        return found != NOTHING;
    }

    boolean isTrusted() {
        return told == ClockTrust.TRUSTED;
    }

    boolean wasWrong() {
        return wrong != NOTHING;
    }

    /** @param memory what is older makes no difference any more, in whichever way it is counted */
    Sight later(int memory) {
        if (!isOpen()) {
            return this;
        }
        return since >= memory ? closed(told) : new Sight(told, found, since + 1, wasWrong() ? wrong + 1 : wrong);
    }

    /** After a reading that was right: none that comes after it says anything else. */
    Sight trusted() {
        return closed(ClockTrust.TRUSTED);
    }

    Sight doubted() {
        return new Sight(ClockTrust.UNTRUSTED, found, since, wrong);
    }

    Sight stepped() {
        return new Sight(ClockTrust.STEPPED, found, since, 0);
    }

    private static Sight closed(ClockTrust told) {
        return new Sight(told, NOTHING, 0, NOTHING);
    }
}
