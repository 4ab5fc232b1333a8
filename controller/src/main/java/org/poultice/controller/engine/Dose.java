package org.poultice.controller.engine;

/**
 * How much heat and cold came in some time. An amount: it does not say when.
 *
 * @param skinNanos the skin's heat, as nanoseconds at 43 °C ({@link Cem43}); never negative, like the others
 * @param padNanos the same of the pad's surface
 * @param coldNanos nanoseconds with the skin below 15 °C
 */
public record Dose(long skinNanos, long padNanos, long coldNanos) {
    public static final Dose NONE = new Dose(0, 0, 0);

    /** Longer than any life of a device, and far from overflow: what a reading of 60 °C gives in a year is cut off here. */
    static final long MOST_NANOS = 1L << 60;

    public Dose {
        if (skinNanos < 0 || padNanos < 0 || coldNanos < 0) {
            throw new IllegalArgumentException("a dose is never negative");
        }
    }

    public Dose plus(Dose more) {
        return new Dose(sum(skinNanos, more.skinNanos), sum(padNanos, more.padNanos), sum(coldNanos, more.coldNanos));
    }

    /** What is more here than there; nothing where it is not. */
    public Dose beyond(Dose other) {
        return new Dose(
                Math.max(0, skinNanos - other.skinNanos),
                Math.max(0, padNanos - other.padNanos),
                Math.max(0, coldNanos - other.coldNanos));
    }

    static long sum(long nanos, long more) {
        return Math.min(MOST_NANOS, nanos + more);
    }
}
