package org.poultice.simulator.pace;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.poultice.simulator.pace.SharedTime.Follower;

/**
 * Moves a shared time: {@code speed} times as fast as the machine's as long as everybody keeps up, and not at all while somebody does not. A
 * machine that is busy makes the time slower, never the pad or the controller late. A process that is gone is waited for only shortly.
 */
public final class Conductor implements AutoCloseable {
    /** How often the time moves. */
    private static final long BEAT_NANOS = 500_000;

    /** A thread that was held up does not make up for it: the others were held up too, perhaps. */
    private static final long LONGEST_STEP_NANOS = 4 * BEAT_NANOS;

    /**
     * Nobody may be further behind than this, in the shared time. A sample comes each 250 ms and is stale after 2 s, so a pad and a controller
     * that are both this late still understand each other.
     */
    static final long LATEST_NANOS = 450_000_000;

    /** Who has not been seen for this long, in the machine's time, is gone. */
    static final long GONE_NANOS = 3_000_000_000L;

    private final SharedTime time;
    private final int speed;
    private final Map<Follower, Long> waitedSince = new EnumMap<>(Follower.class);
    private final Thread thread;
    private volatile boolean closed;

    /** @param speed how many times as fast as the machine's */
    public Conductor(SharedTime time, int speed) {
        this.time = time;
        this.speed = speed;
        thread = Thread.ofPlatform().daemon().name("conductor").start(this::run);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /** Waits until the time no longer moves; called after {@link #close}. */
    void join() throws InterruptedException {
        thread.join();
    }

    private void run() {
        long last = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(BEAT_NANOS);
            long now = System.nanoTime();
            long step = Math.min(now - last, LONGEST_STEP_NANOS);
            last = now;
            if (!mustWait(now)) {
                time.advance(step * speed);
            }
        }
    }

    /** Whether somebody is late who is still to be waited for, at a moment of the machine's time. */
    boolean mustWait(long now) {
        boolean wait = false;
        for (Follower follower : Follower.values()) {
            if (time.behind(follower) <= LATEST_NANOS) {
                waitedSince.remove(follower);
            } else {
                long since = waitedSince.computeIfAbsent(follower, ignored -> now);
                wait |= now - since < GONE_NANOS;
            }
        }
        return wait;
    }
}
