package org.poultice.controller.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Waits for any of some file descriptors. Used by one thread; its memory lives as long as the object is reachable. */
public final class Poll {
    /** Bytes to read. POLLIN. */
    public static final short BYTES = 0x001;
    /** Room to write. POLLOUT. */
    public static final short ROOM = 0x004;
    /** The device is gone, or the other end: never asked for, always told. POLLERR, POLLHUP and POLLNVAL. */
    public static final short GONE = 0x008 | 0x010 | 0x020;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** {@code struct pollfd { int fd; short events; short revents; }}. */
    private static final long REQUEST_BYTES = 8;

    private static final int EVENTS_AT = 4;
    private static final int FOUND_AT = 6;

    private final int count;
    private final MemorySegment requests;
    private final MemorySegment timeout;

    /** @param count how many descriptors; each is to be told with {@link #watch} before the first wait */
    public Poll(int count) {
        Arena arena = Arena.ofAuto();
        this.count = count;
        requests = arena.allocate(count * REQUEST_BYTES, Integer.BYTES);
        timeout = arena.allocate(JAVA_LONG, 2);
    }

    /**
     * @param index which of them, from 0
     * @param what {@link #BYTES}, {@link #ROOM} or both
     */
    public void watch(int index, int fd, short what) {
        requests.set(JAVA_INT, index * REQUEST_BYTES, fd);
        requests.set(JAVA_SHORT, index * REQUEST_BYTES + EVENTS_AT, what);
    }

    /**
     * Waits until one of them is ready, a signal comes, or the time is over.
     *
     * @return whether one is; never when a signal came
     */
    public boolean await(long nanos) throws SystemCallException {
        timeout.setAtIndex(JAVA_LONG, 0, nanos / NANOS_PER_SECOND);
        timeout.setAtIndex(JAVA_LONG, 1, nanos % NANOS_PER_SECOND);
        return ready(timeout);
    }

    /** Waits until one of them is ready or a signal comes. Returns whether one is. */
    public boolean await() throws SystemCallException {
        return ready(MemorySegment.NULL);
    }

    private boolean ready(MemorySegment until) throws SystemCallException {
        for (int i = 0; i < count; i++) {
            requests.set(JAVA_SHORT, i * REQUEST_BYTES + FOUND_AT, (short) 0);
        }
        return SystemCalls.ppoll(requests, count, until) > 0;
    }

    /** What the last wait found of one of them: any of {@link #BYTES}, {@link #ROOM} and {@link #GONE}. */
    public short found(int index) {
        return requests.get(JAVA_SHORT, index * REQUEST_BYTES + FOUND_AT);
    }
}
