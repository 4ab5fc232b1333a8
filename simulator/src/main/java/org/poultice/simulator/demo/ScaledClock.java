package org.poultice.simulator.demo;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/**
 * A monotonic clock that runs a whole number of times as fast as the machine's: {@link System#nanoTime} × speed. All processes of one boot
 * that use the same speed agree on every moment, as with the machine's own.
 */
public final class ScaledClock implements MonotonicClock {
    private final int speed;

    /** @param speed 1 or more, and not more than {@link #highestSpeed} */
    public ScaledClock(int speed) {
        this.speed = speed;
    }

    /**
     * The highest speed at which the clock of a machine that has been up for so long still fits into 64 bits, with as much time again to go.
     */
    public static long highestSpeed(long upNanos) {
        return Long.MAX_VALUE / 2 / Math.max(1, upNanos);
    }

    @Override
    public MonoTime now() {
        return new MonoTime(Math.multiplyExact(System.nanoTime(), speed));
    }

    /** Rounded up, so that whoever waits does not come back too early and wait again. */
    @Override
    public long nanosUntil(MonoTime moment) {
        return Math.ceilDiv(moment.nanos() - now().nanos(), speed);
    }
}
