package org.poultice.simulator.pace;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/** The shared time as somebody sees it who only looks, and is not waited for. Any thread. */
public class FollowedClock implements MonotonicClock {
    private final SharedTime time;
    private final int speed;
    private final long bootedAtNanos;

    public FollowedClock(SharedTime time, int speed) {
        this(time, speed, 0);
    }

    /** @param bootedAtNanos the moment of the shared time at which this clock stands at 0 */
    FollowedClock(SharedTime time, int speed, long bootedAtNanos) {
        this.time = time;
        this.speed = speed;
        this.bootedAtNanos = bootedAtNanos;
    }

    @Override
    public MonoTime now() {
        return new MonoTime(time.nanos() - bootedAtNanos);
    }

    /** Rounded up, so that whoever waits does not come back too early and wait again. */
    @Override
    public long nanosUntil(MonoTime moment) {
        return Math.ceilDiv(sharedNanos(moment) - time.nanos(), speed);
    }

    /** A moment of this clock on the shared one. */
    final long sharedNanos(MonoTime moment) {
        return moment.nanos() + bootedAtNanos;
    }
}
