package org.poultice.simulator.pace;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/** The shared time as somebody sees it who only looks, and is not waited for. Any thread. */
public class FollowedClock implements MonotonicClock {
    private final SharedTime time;
    private final int speed;

    public FollowedClock(SharedTime time, int speed) {
        this.time = time;
        this.speed = speed;
    }

    @Override
    public MonoTime now() {
        return new MonoTime(time.nanos());
    }

    /** Rounded up, so that whoever waits does not come back too early and wait again. */
    @Override
    public long nanosUntil(MonoTime moment) {
        return Math.ceilDiv(moment.nanos() - time.nanos(), speed);
    }
}
