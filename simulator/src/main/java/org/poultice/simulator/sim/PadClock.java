package org.poultice.simulator.sim;

/**
 * The time of a simulated pad, which runs a whole number of times faster than the machine's: {@link System#nanoTime} × speed. A
 * controller with a clock of the same rule and speed agrees with it on every length of time. Any thread may ask it.
 */
final class PadClock {
    private final int speed;
    private final long start;

    /** A clock that stands at 0 now. */
    PadClock(int speed) {
        this.speed = speed;
        start = System.nanoTime() * speed;
    }

    /** Nanoseconds of the pad's time since the start. */
    long nanos() {
        return System.nanoTime() * speed - start;
    }

    /** How long to wait on this machine until then, rounded up; not positive when it has passed. */
    long machineNanosUntil(long moment) {
        return Math.ceilDiv(moment - nanos(), speed);
    }
}
