package org.poultice.controller.adapter.gpio.chardev;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.linux.Poll;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.linux.SystemCalls;

/**
 * The one thread that waits for edges, of as many lines as there are, and tells who listens. It sleeps while there are none.
 *
 * <p>Any thread may call. A listener is called by this thread, and holds up the others for as long as it takes. What it throws ends the thread and goes to the
 * handler of uncaught exceptions. A descriptor that fails, as when its chip goes away, is watched no more: whoever sets or reads its lines gets the error.
 */
public final class EdgeThread implements AutoCloseable {
    private static final int MOST_EVENTS_AT_ONCE = 16;
    private static final long LONGEST_CLOSING_MILLIS = 1_000;

    private final Map<Integer, Consumer<Edge>> listeners = new LinkedHashMap<>(); // guarded by this
    private final MemorySegment events = Arena.ofAuto().allocate(MOST_EVENTS_AT_ONCE * Edge.BYTES, Long.BYTES);
    private final MemorySegment counter = Arena.ofAuto().allocate(JAVA_LONG);
    private final MemorySegment one = Arena.ofAuto().allocateFrom(JAVA_LONG, 1);
    private final Thread thread = new Thread(this::run, "gpio-edges");
    private final int waker;
    private boolean closing; // guarded by this
    private boolean ended; // guarded by this

    public EdgeThread() throws GpioException {
        try {
            waker = SystemCalls.eventfd(SystemCalls.EFD_NONBLOCK | SystemCalls.EFD_CLOEXEC);
        } catch (SystemCallException refused) {
            throw new GpioException("edges of GPIO lines cannot be waited for: " + refused.getMessage(), refused);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Has the edges that come out of a descriptor told. It is made non-blocking; closing it stays its owner's affair, after {@link #forget}. */
    public void watch(int fd, Consumer<Edge> listener) throws GpioException {
        try {
            int flags = SystemCalls.fcntl(fd, SystemCalls.F_GETFL, 0);
            SystemCalls.fcntl(fd, SystemCalls.F_SETFL, flags | SystemCalls.O_NONBLOCK);
            synchronized (this) {
                listeners.put(fd, listener);
                wake();
            }
        } catch (SystemCallException refused) {
            throw new GpioException("edges of a GPIO line cannot be waited for: " + refused.getMessage(), refused);
        }
    }

    /** The descriptor is not read any more when this returns, and may be closed. */
    public void forget(int fd) {
        synchronized (this) {
            listeners.remove(fd);
            wake();
        }
    }

    /** Ends the thread. Harmless the second time. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            wake();
        }
        if (!Thread.currentThread().equals(thread)) {
            try {
                thread.join(LONGEST_CLOSING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Called with the lock held, so that the descriptor is still there. */
    private void wake() {
        if (ended) {
            return;
        }
        try {
            SystemCalls.write(waker, one);
        } catch (SystemCallException broken) {
            throw new IllegalStateException("a thread cannot be woken", broken);
        }
    }

    private void run() {
        try {
            List<Integer> watched = watched();
            while (watched != null) {
                await(watched);
                watched = watched();
            }
        } catch (SystemCallException broken) {
            throw new IllegalStateException("edges of GPIO lines cannot be waited for any more", broken);
        } finally {
            end();
        }
    }

    /** Returns what is to be watched; null at the end. */
    private synchronized @Nullable List<Integer> watched() {
        return closing ? null : List.copyOf(listeners.keySet());
    }

    /** Tells the edges of some descriptors, until others are to be watched. */
    private void await(List<Integer> watched) throws SystemCallException {
        Poll poll = new Poll(watched.size() + 1);
        for (int i = 0; i < watched.size(); i++) {
            poll.watch(i, watched.get(i), Poll.BYTES);
        }
        poll.watch(watched.size(), waker, Poll.BYTES);
        boolean same = true;
        while (same) {
            poll.await();
            for (int i = 0; i < watched.size(); i++) {
                if (poll.found(i) != 0) {
                    same &= tell(watched.get(i), (poll.found(i) & Poll.GONE) != 0);
                }
            }
            if (poll.found(watched.size()) != 0) {
                SystemCalls.read(waker, counter);
                same = false;
            }
        }
    }

    /** Returns whether the descriptor is still one of ours. */
    private boolean tell(int fd, boolean gone) {
        Consumer<Edge> listener;
        int bytes;
        synchronized (this) {
            listener = listeners.get(fd);
            if (listener == null) {
                return false;
            }
            bytes = read(fd);
            if (bytes < 0 || (bytes == 0 && gone)) {
                listeners.remove(fd);
                return false;
            }
        }
        for (long at = 0; at + Edge.BYTES <= bytes; at += Edge.BYTES) {
            listener.accept(Edge.read(events, at));
        }
        return true;
    }

    /** Returns how many bytes came, less than none when the descriptor fails. */
    private int read(int fd) {
        try {
            return SystemCalls.read(fd, events);
        } catch (SystemCallException gone) {
            return -1;
        }
    }

    private synchronized void end() {
        ended = true;
        try {
            SystemCalls.close(waker);
        } catch (SystemCallException broken) {
            throw new IllegalStateException("a descriptor cannot be closed", broken);
        }
    }
}
