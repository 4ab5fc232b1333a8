package org.poultice.simulator.pace;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.poultice.controller.engine.MonoTime;
import org.poultice.simulator.pace.SharedTime.Follower;

/**
 * The shared time as the controller sees it. The threads that carry its work look at this clock whenever they do something, and ask it how long
 * to wait when they have nothing to do; so it knows up to which moment each of them is in time, and the shared time waits for the least of those.
 */
public final class ControllerClock extends FollowedClock {
    private static final long BEAT_NANOS = 500_000;

    /** One takes in what the pad says, the other decides. */
    private static final Set<String> WORKERS = Set.of("serial-reader", "main");

    private final SharedTime time;
    private final Map<String, Long> inTimeUntil = new ConcurrentHashMap<>();

    private ControllerClock(SharedTime time, int speed) {
        super(time, speed);
        this.time = time;
    }

    /** The clock of a controller that is waited for from its first look until the process ends. */
    public static ControllerClock of(SharedTime time, int speed) {
        ControllerClock clock = new ControllerClock(time, speed);
        Thread.ofPlatform().daemon().name("how-far").start(clock::tellHowFar);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> time.left(Follower.CONTROLLER), "leaves"));
        return clock;
    }

    @Override
    public MonoTime now() {
        MonoTime now = super.now();
        note(now);
        return now;
    }

    /** Whoever asks is in time until then, unless something comes before. */
    @Override
    public long nanosUntil(MonoTime moment) {
        note(MonoTime.later(super.now(), moment));
        return super.nanosUntil(moment);
    }

    private void note(MonoTime moment) {
        String name = Thread.currentThread().getName();
        if (WORKERS.contains(name)) {
            inTimeUntil.put(name, moment.nanos());
        }
    }

    private void tellHowFar() {
        while (true) {
            long least = Long.MAX_VALUE;
            for (long one : inTimeUntil.values()) {
                least = Math.min(least, one);
            }
            if (least != Long.MAX_VALUE) {
                time.seenBy(Follower.CONTROLLER, least);
            }
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }
}
