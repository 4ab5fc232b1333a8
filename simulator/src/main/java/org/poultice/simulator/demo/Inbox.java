package org.poultice.simulator.demo;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What has happened and was not told yet: put in by any thread without waiting, taken out by one. */
final class Inbox {
    static final int LIMIT = 4_096;

    private final BlockingQueue<Happening> queue = new ArrayBlockingQueue<>(LIMIT);
    private final AtomicBoolean full = new AtomicBoolean();

    /** Telemetry is only worth something while it is new; of anything else, losing one is the end. */
    void offer(Happening happening) {
        boolean fleeting = happening instanceof Happening.TelemetryCame;
        if (fleeting && queue.size() > LIMIT / 2) {
            return;
        }
        if (!queue.offer(happening)) {
            full.set(true);
        }
    }

    /** The next one, or null after a while without one. */
    @Nullable
    Happening poll(long millis) throws InterruptedException {
        if (full.getAndSet(false)) {
            return new Happening.Lost("more happened than could be told: is the output of this program being read?");
        }
        return queue.poll(millis, TimeUnit.MILLISECONDS);
    }
}
