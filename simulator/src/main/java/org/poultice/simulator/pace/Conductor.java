package org.poultice.simulator.pace;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.poultice.simulator.pace.SharedTime.Follower;

/**
 * Moves a shared time: {@code speed} times as fast as the machine's as long as everybody keeps up, and not at all while somebody does not. A
 * machine that is busy makes the time slower, never the pad or the controller late. A process that is gone is waited for only shortly.
 */
public final class Conductor implements AutoCloseable {
    /** How often the time moves, in the machine's time, unless it goes so fast that it would move too far. */
    private static final long LONGEST_BEAT_NANOS = 500_000;

    /** How far it moves at once, in the shared time. */
    private static final long STEP_NANOS = 30_000_000;

    /** A thread that was held up makes up for no more than so many steps: the others were held up too, perhaps. */
    private static final int MOST_STEPS = 4;

    /**
     * Nobody may be further behind than this, in the shared time. A sample comes each 250 ms and is stale after 2 s, so a pad and a controller
     * that are both this late still understand each other.
     */
    static final long LATEST_NANOS = 450_000_000;

    /** Who has not been seen for this long, in the machine's time, is gone. */
    static final long GONE_NANOS = 3_000_000_000L;

    private final SharedTime time;
    private final int speed;
    private final long beatNanos;
    private final Map<Follower, Long> waitedSince = new EnumMap<>(Follower.class);
    private final AtomicLong skipNanos = new AtomicLong();
    private final Thread thread;
    private volatile boolean held;
    private volatile boolean closed;

    /** @param speed how many times as fast as the machine's */
    public Conductor(SharedTime time, int speed) {
        this.time = time;
        this.speed = speed;
        beatNanos = Math.min(LONGEST_BEAT_NANOS, STEP_NANOS / speed);
        thread = Thread.ofPlatform().daemon().name("conductor").start(this::run);
    }

    /** Lets the time stand still, as if somebody were late, or lets it go on. Any thread. */
    public void hold(boolean still) {
        held = still;
    }

    /**
     * Lets a time that is of no interest pass at once, also while it is held; who is there counts as late then. Any thread. Comes back when it has passed.
     */
    public void skip(Duration span) throws InterruptedException {
        skipNanos.addAndGet(span.toNanos());
        while (skipNanos.get() > 0 && thread.isAlive()) {
            Thread.sleep(1);
        }
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
            LockSupport.parkNanos(beatNanos);
            long now = System.nanoTime();
            long step = Math.min(now - last, MOST_STEPS * beatNanos);
            last = now;
            long skip = skipNanos.get();
            if (skip > 0) {
                time.advance(skip);
                skipNanos.addAndGet(-skip);
            } else if (!held && !mustWait(now)) {
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
