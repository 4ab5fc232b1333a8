package org.poultice.simulator.demo;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.poultice.simulator.pty.Pty;

/**
 * How late this machine does what is due, and how fast a demonstration may run because of that.
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
     * every 250 ms. The lease is more patient: 3 s, renewed each second. The time that the processes share waits for one that is late, so what was
     * measured need not fit in more than once; what is on the line between them it cannot see.
     */
    static final long PATIENCE_NANOS = 1_750 * NANOS_PER_MILLI;

    /**
     * Measures for a little more than a second: how late a nap ends, and how long a byte takes over a pseudo-terminal, which the kernel moves when it
     * gets around to it.
     *
     * @throws DemoFailure when this machine has no pseudo-terminals
     */
    public static Jitter measure() throws DemoFailure {
        long start = System.nanoTime();
        long worst = 0;
        try (Pty line = Pty.open()) {
            for (long before = start; before - start < WARM_UP_NANOS + MEASURED_NANOS; before = System.nanoTime()) {
                LockSupport.parkNanos(NAP_NANOS);
                long late = System.nanoTime() - before - NAP_NANOS;
                long delay = line.measureDelay();
                if (before - start >= WARM_UP_NANOS) {
                    worst = Math.max(worst, Math.max(late, delay));
                }
            }
        } catch (IOException e) {
            throw new DemoFailure("no pseudo-terminal can be measured", e);
        }
        return new Jitter(worst);
    }

    /** How late a thread may be at a speed, in nanoseconds of this machine. */
    static long allowedNanos(int speed) {
        return PATIENCE_NANOS / speed;
    }

    /** The highest speed that this machine keeps; 0 when it keeps none. */
    public int highestSpeed() {
        return (int) Math.min(Integer.MAX_VALUE, PATIENCE_NANOS / Math.max(1, worstNanos));
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
                "this machine does things up to %.1f ms late, and at speed %d more than %.1f ms could cost a reading or the lease"
                        + " (3 s take %.1f ms). %s",
                (double) worstNanos / NANOS_PER_MILLI,
                speed,
                (double) allowedNanos(speed) / NANOS_PER_MILLI,
                3_000.0 / speed,
                way);
    }
}
