package org.poultice.simulator.pace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.poultice.controller.engine.MonoTime;
import org.poultice.simulator.pace.SharedTime.Follower;

/**
 * The shared time as the controller sees it. The threads that carry its work look at their clock all the time; what they have seen is how far
 * the controller has come, and the time waits for that.
 */
public final class ControllerClock extends FollowedClock {
    private static final long BEAT_NANOS = 500_000;

    /** How long the threads may go without a look, beyond the time that anybody may be behind, in nanoseconds of the shared time. */
    private static final Map<String, Long> LOOKING = Map.of(
            // Looks at each sample, and at least each 250 ms.
            "serial-reader", 0L,
            // Looks at each event, and at least each second. What it does late it does for the time at which it came.
            "main", 800_000_000L);

    private final SharedTime time;
    private final Map<Thread, Long> seen = new ConcurrentHashMap<>();

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
        look();
        return super.now();
    }

    @Override
    public long nanosUntil(MonoTime moment) {
        look();
        return super.nanosUntil(moment);
    }

    private void look() {
        Thread thread = Thread.currentThread();
        if (LOOKING.containsKey(thread.getName())) {
            seen.put(thread, time.nanos());
        }
    }

    private void tellHowFar() {
        while (true) {
            long least = Long.MAX_VALUE;
            for (Map.Entry<Thread, Long> one : seen.entrySet()) {
                least = Math.min(
                        least,
                        one.getValue() + LOOKING.getOrDefault(one.getKey().getName(), 0L));
            }
            if (least != Long.MAX_VALUE) {
                time.seenBy(Follower.CONTROLLER, least);
            }
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }
}
