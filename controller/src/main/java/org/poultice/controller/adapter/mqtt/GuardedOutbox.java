package org.poultice.controller.adapter.mqtt;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The outbox between those who publish, the link's thread that sends, and the client's threads that bring acknowledgements. One lock, which
 * nobody keeps for longer than it takes to move a message.
 */
final class GuardedOutbox {
    private final LinkTimes times;
    private final Tally tally;
    private final ReentrantLock lock = new ReentrantLock();
    /** There may be something to do for the link's thread. */
    private final Condition changed = lock.newCondition();
    // Guarded by the lock:
    private final Outbox outbox = new Outbox();
    private final LinkLog log;
    private boolean connected;
    private boolean closing;
    private long farewellEndsNanos;

    GuardedOutbox(LinkTimes times, LinkLog log, Tally tally) {
        this.times = times;
        this.log = log;
        this.tally = tally;
    }

    /** Any thread. What comes after the farewell has begun is dropped. */
    void add(Letter letter) {
        lock.lock();
        try {
            tally.reportsDropped(closing ? 1 : outbox.add(letter));
            // With a broker that hangs or is gone nobody is woken for nothing.
            if (outbox.hasRoom()) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The link is to end when everything is said, or when the time for that is over.
     *
     * @param last the last thing to be said
     * @return false when that has been asked for before
     */
    boolean beginFarewell(Letter last) {
        lock.lock();
        try {
            if (closing) {
                return false;
            }
            outbox.add(last);
            closing = true;
            farewellEndsNanos = System.nanoTime() + times.farewell().toNanos();
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    boolean isConnected() {
        lock.lock();
        try {
            return connected;
        } finally {
            lock.unlock();
        }
    }

    void connected(int window) {
        locked(() -> {
            connected = true;
            outbox.connected(window);
            log.up(System.nanoTime(), tally.counts().reportsDropped());
        });
    }

    void disconnected(String why) {
        locked(() -> {
            connected = false;
            outbox.disconnected();
            if (!closing) {
                log.down(why, System.nanoTime(), tally.counts().reportsDropped());
            }
        });
    }

    void delivered(Outbox.Ticket ticket) {
        locked(() -> outbox.done(ticket));
    }

    void refused(Outbox.Ticket ticket, int reasonCode) {
        tally.reportRefused();
        locked(() -> {
            outbox.done(ticket);
            log.refused(ticket.letter().topic(), reasonCode);
        });
    }

    void subscriptionRefused(String filter, int reasonCode) {
        locked(() -> log.refused(filter, reasonCode));
    }

    /** Something about the connection has changed. */
    void wake() {
        locked(() -> {});
    }

    /** Waits for something to send on a connection; null when that connection is to be left. The link's thread. */
    Outbox.@Nullable Ticket awaitNext(Connection connection) throws InterruptedException {
        lock.lock();
        try {
            while (connection.end() == null) {
                long now = System.nanoTime();
                if (closing && (outbox.isEmpty() || now - farewellEndsNanos > 0)) {
                    return null;
                }
                Long oldest = outbox.oldestInFlightNanos();
                if (oldest != null && now - oldest > times.answer().toNanos()) {
                    connection.hangs();
                    return null;
                }
                Outbox.Ticket next = outbox.next(now);
                if (next != null) {
                    return next;
                }
                changed.awaitNanos(patience(now, oldest));
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** How long nothing has to be looked at if nothing happens. */
    private long patience(long now, @Nullable Long oldest) {
        long answer = oldest == null
                ? times.answer().toNanos()
                : oldest + times.answer().toNanos() - now + 1;
        return closing ? Math.min(answer, farewellEndsNanos - now + 1) : answer;
    }

    /** Waits for a time, or until the link is to end. The link's thread. */
    void pause(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        lock.lock();
        try {
            for (long left = pause.toNanos(); !closing && left > 0; left = end - System.nanoTime()) {
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
