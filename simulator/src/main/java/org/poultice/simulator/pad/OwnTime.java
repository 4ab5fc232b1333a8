package org.poultice.simulator.pad;

/** The time that a pad counts by itself, beside the true one. In nanoseconds. */
final class OwnTime {
    private Oscillator oscillator = Oscillator.EXACT;
    private long lastCounted = Long.MAX_VALUE;
    private long lastTrue = Long.MAX_VALUE;

    /** It is counted by another oscillator. Before any time has passed. */
    void countedBy(Oscillator other) {
        oscillator = other;
    }

    /** What it counts at a true moment. */
    long counted(long trueNanos) {
        return oscillator.counted(trueNanos);
    }

    /** When it will have counted so much, in true time. Asked for again and again, so the last answer is kept. */
    long trueNanos(long counted) {
        if (counted != lastCounted) {
            lastCounted = counted;
            lastTrue = oscillator.trueNanos(counted);
        }
        return lastTrue;
    }
}
