package org.poultice.simulator.pace;

import java.util.concurrent.locks.LockSupport;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.simulator.pace.SharedTime.Follower;

/** The shared time as a process sees it that follows it. A thread of its own says all the time that the process is alive. */
public final class FollowedClock implements MonotonicClock {
    private static final long BEAT_NANOS = 1_000_000;

    private final SharedTime time;
    private final int speed;

    /** The clock of somebody who only looks, and is not waited for. */
    public FollowedClock(SharedTime time, int speed) {
        this.time = time;
        this.speed = speed;
    }

    /** The clock of a follower, who is waited for from now on until the process ends. */
    public static FollowedClock of(SharedTime time, int speed, Follower follower) {
        Thread.ofPlatform().daemon().name("follower").start(() -> {
            while (true) {
                time.seenBy(follower);
                LockSupport.parkNanos(BEAT_NANOS);
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> time.left(follower), "follower-leaves"));
        return new FollowedClock(time, speed);
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
