package org.poultice.simulator.pace;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.poultice.controller.engine.MonoTime;
import org.poultice.simulator.pace.SharedTime.Follower;

/**
 * The shared time as the controller sees it. The threads that carry its work look at this clock whenever they do something, and ask it how long
 * to wait when they have nothing to do; so it knows up to which moment each of them is in time, and the shared time waits for the least of those.
 */
public final class ControllerClock extends FollowedClock {
    /** Takes in what the pad says. */
    private static final String READER = "serial-reader";

    /** Decides. */
    private static final String DECIDER = "main";

    private static final Set<String> WORKERS = Set.of(READER, DECIDER);

    private final SharedTime time;
    private final Map<String, Long> inTimeUntil = new HashMap<>();

    private ControllerClock(SharedTime time, int speed, long bootedAtNanos) {
        super(time, speed, bootedAtNanos);
        this.time = time;
    }

    /** The clock of a controller that is waited for from its first look until the process ends. */
    public static ControllerClock of(SharedTime time, int speed) {
        return bootedAt(0, time, speed);
    }

    /** The same for a machine that booted at a moment of the shared time, from which its clock counts. */
    public static ControllerClock bootedAt(long sharedNanos, SharedTime time, int speed) {
        ControllerClock clock = new ControllerClock(time, speed, sharedNanos);
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

    private synchronized void note(MonoTime moment) {
        String name = Thread.currentThread().getName();
        if (!WORKERS.contains(name)) {
            return;
        }
        inTimeUntil.put(name, sharedNanos(moment));
        if (name.equals(READER)) {
            // What it has read may be on its way to the one who decides, who is not to sleep over it.
            inTimeUntil.computeIfPresent(DECIDER, (ignored, until) -> Math.min(until, sharedNanos(moment)));
        }
        time.seenBy(Follower.CONTROLLER, Collections.min(inTimeUntil.values()));
    }
}
