package org.poultice.simulator.sim;

import java.util.function.LongSupplier;
import org.poultice.simulator.pace.SharedTime;

/**
 * The time of a simulated pad: the machine's, a whole number of times as fast, or one that it shares with other processes. A controller with a
 * clock of the same rule agrees with it on every length of time. Any thread may ask it.
 */
public final class PadClock {
    private final LongSupplier source;
    private final int speed;
    private final long start;

    private PadClock(LongSupplier source, int speed) {
        this.source = source;
        this.speed = speed;
        start = source.getAsLong();
    }

    /** A clock that stands at 0 now and runs {@code speed} times as fast as the machine's. */
    public static PadClock scaled(int speed) {
        return new PadClock(() -> System.nanoTime() * speed, speed);
    }

    /** A clock that stands at 0 now and goes with a shared time, which waits for whoever asks this clock. */
    public static PadClock following(SharedTime time, int speed) {
        return new PadClock(
                () -> {
                    long now = time.nanos();
                    time.seenBy(SharedTime.Follower.PAD, now);
                    return now;
                },
                speed);
    }

    /** Nanoseconds of the pad's time since the start. */
    long nanos() {
        return source.getAsLong() - start;
    }

    /** How long to wait on this machine until then, rounded up; not positive when it has passed. */
    long machineNanosUntil(long moment) {
        return Math.ceilDiv(moment - nanos(), speed);
    }
}
