package org.poultice.simulator.sim;

import org.jspecify.annotations.Nullable;
import org.poultice.simulator.pace.SharedTime;

/**
 * The time of a simulated pad: the machine's, a whole number of times as fast, or one that it shares with other processes. A controller with a
 * clock of the same rule agrees with it on every length of time. Any thread may ask it.
 */
public final class PadClock {
    private final @Nullable SharedTime shared;
    private final int speed;
    private final long start;

    private PadClock(@Nullable SharedTime shared, int speed) {
        this.shared = shared;
        this.speed = speed;
        start = source();
    }

    /** A clock that stands at 0 now and runs {@code speed} times as fast as the machine's. */
    public static PadClock scaled(int speed) {
        return new PadClock(null, speed);
    }

    /** A clock that stands at 0 now and goes with a shared time, which waits for whoever asks this clock. */
    public static PadClock following(SharedTime time, int speed) {
        return new PadClock(time, speed);
    }

    private long source() {
        return shared == null ? System.nanoTime() * speed : shared.nanos();
    }

    /** Nanoseconds of the pad's time since the start. */
    long nanos() {
        long now = source();
        inTimeUntil(now);
        return now - start;
    }

    /** How long to wait on this machine until then, rounded up; not positive when it has passed. Nobody waits for the pad before. */
    long machineNanosUntil(long moment) {
        long wait = Math.ceilDiv(moment - nanos(), speed);
        if (wait > 0) {
            inTimeUntil(moment > Long.MAX_VALUE - start ? Long.MAX_VALUE : moment + start);
        }
        return wait;
    }

    private void inTimeUntil(long moment) {
        if (shared != null) {
            shared.seenBy(SharedTime.Follower.PAD, moment);
        }
    }
}
