package org.poultice.simulator.demo;

import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * How late this machine wakes a thread, and how fast a demonstration may run because of that.
 *
 * @param worstNanos the worst that was seen
 */
public record Jitter(long worstNanos) {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    /** What a thread asks for while it is measured. */
    static final long NAP_NANOS = NANOS_PER_MILLI;

    /** The start of a virtual machine is busier than what follows. */
    private static final long WARM_UP_NANOS = 200 * NANOS_PER_MILLI;

    private static final long MEASURED_NANOS = 1_000 * NANOS_PER_MILLI;

    /**
     * How late a sample may be at most: a reading older than 2 s while power may be on ends the session (LIMITS, a reading's age), and one is due
     * every 250 ms. The lease is more patient: 3 s, renewed each second.
     */
    static final long PATIENCE_NANOS = 1_750 * NANOS_PER_MILLI;

    /**
     * How many times what was measured has to fit into that: pad, line and loop each wait for a thread to be woken, and a second does not show the
     * worst of some minutes.
     */
    static final int MARGIN = 4;

    /** Measures for a little more than a second, in the calling thread. */
    public static Jitter measure() {
        long start = System.nanoTime();
        long worst = 0;
        for (long before = start; before - start < WARM_UP_NANOS + MEASURED_NANOS; before = System.nanoTime()) {
            LockSupport.parkNanos(NAP_NANOS);
            if (before - start >= WARM_UP_NANOS) {
                worst = Math.max(worst, System.nanoTime() - before - NAP_NANOS);
            }
        }
        return new Jitter(worst);
    }

    /** How late a thread may be at a speed, in nanoseconds of this machine. */
    static long allowedNanos(int speed) {
        return PATIENCE_NANOS / speed / MARGIN;
    }

    /** The highest speed that this machine keeps; 0 when it keeps none. */
    public int highestSpeed() {
        return (int) Math.min(Integer.MAX_VALUE, PATIENCE_NANOS / MARGIN / Math.max(1, worstNanos));
    }

    /** Why a speed is too high, in a sentence; empty when it is not. */
    public String objection(int speed) {
        if (worstNanos <= allowedNanos(speed)) {
            return "";
        }
        String way = highestSpeed() < 1
                ? "No speed would do now: try again when the machine is less busy"
                : "The highest speed that would do now is " + highestSpeed()
                        + "; or try again when the machine is less busy";
        return String.format(
                Locale.ROOT,
                "this machine woke a thread up to %.1f ms late, and at speed %d more than %.1f ms could cost a reading or the lease"
                        + " (3 s take %.1f ms). %s",
                (double) worstNanos / NANOS_PER_MILLI,
                speed,
                (double) allowedNanos(speed) / NANOS_PER_MILLI,
                3_000.0 / speed,
                way);
    }
}
