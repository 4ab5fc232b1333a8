package org.poultice.simulator.mishap;

import java.time.Duration;

/**
 * One fault with all that belongs to it.
 *
 * @param spot which of several it is in
 * @param amount its size, in the unit that {@link Mishap} says; 0 for a fault without one
 * @param atByte of a power cut: after how many more bytes of the journal, or {@link #AT_ONCE}
 */
public record Trouble(Mishap mishap, Spot spot, double amount, int atByte) {
    /** Not in the middle of a write. */
    public static final int AT_ONCE = -1;

    private static final double MILLIS = 1_000;

    /** A fault of the usual size. */
    public Trouble(Mishap mishap, Spot spot) {
        this(mishap, spot, mishap.usual());
    }

    /** A fault of a size. */
    public Trouble(Mishap mishap, Spot spot, double amount) {
        this(mishap, spot, amount, AT_ONCE);
    }

    /** The amount of a fault that is measured in time. */
    public Duration span() {
        return Duration.ofMillis(Math.round(amount * MILLIS));
    }

    /** As people type it. */
    @Override
    public String toString() {
        String size =
                mishap.measure() == Measure.NONE ? "" : " " + mishap.measure().show(amount);
        return mishap.word()
                + (spot == Spot.NONE ? "" : " " + spot.word())
                + size
                + (atByte == AT_ONCE ? "" : " byte " + atByte);
    }
}
