package org.poultice.controller.adapter.serial;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * One thread's view of an open file descriptor: it waits, reads and writes, and never blocks but in {@link #await}.
 *
 * <p>jSSC's own reading and writing will not do. Its reading with a timeout asks in a loop without a pause; without one it keeps a core busy for ever once
 * the device is unplugged, and closing the port does not end it. Its writing blocks for as long as the device takes nothing, and neither closing
 * nor flushing a pseudo-terminal ends that.
 *
 * <p>Used by one thread; its memory lives as long as the object is reachable.
 */
final class Descriptor {
    static final short FOR_BYTES = 0x001; // POLLIN
    static final short FOR_ROOM = 0x004; // POLLOUT

    private static final int ERROR_OR_HANG_UP = 0x008 | 0x010; // POLLERR, POLLHUP
    private static final int CAPACITY = 4_096;
    private static final int EVENTS_AT = 4;
    private static final int FOUND_AT = 6;

    private final int fd;
    private final short what;
    private final Arena arena = Arena.ofAuto();
    private final LibC libC = new LibC(arena);

    /** {@code struct pollfd { int fd; short events; short revents; }}. */
    private final MemorySegment request = arena.allocate(8, 4);

    private final MemorySegment buffer = arena.allocate(CAPACITY);
    private final byte[] bytes = new byte[CAPACITY];

    /** @param what {@link #FOR_BYTES} or {@link #FOR_ROOM}, what {@link #await} waits for */
    Descriptor(int fd, short what) {
        this.fd = fd;
        this.what = what;
        request.set(JAVA_INT, 0, fd);
        request.set(JAVA_SHORT, EVENTS_AT, what);
    }

    /** Makes reading and writing return at once, for every thread. */
    void neverBlock() throws IOException {
        int flags = libC.fcntl(fd, LibC.F_GETFL, 0);
        libC.fcntl(fd, LibC.F_SETFL, flags | LibC.O_NONBLOCK);
    }

    /**
     * Waits until there are bytes, or room for some.
     *
     * @param millis how long at most, at least 1
     * @return whether there is
     * @throws IOException when the device is gone
     */
    boolean await(int millis) throws IOException {
        request.set(JAVA_SHORT, FOUND_AT, (short) 0);
        int ready = libC.poll(request, millis);
        // A device that is gone is ready as well: with bytes that are left, or for a read or write that fails.
        if (ready > 0 && (request.get(JAVA_SHORT, FOUND_AT) & what) == 0) {
            throw new IOException("hung up");
        }
        return ready > 0;
    }

    /**
     * Reads the bytes that are there into {@link #bytes}, after a wait for them.
     *
     * @return how many, possibly none
     * @throws IOException when the device is gone
     */
    int read() throws IOException {
        int count = libC.read(fd, buffer);
        if (count == 0 && (request.get(JAVA_SHORT, FOUND_AT) & ERROR_OR_HANG_UP) != 0) {
            throw new IOException("hung up");
        }
        MemorySegment.copy(buffer, 0, MemorySegment.ofArray(bytes), 0, count);
        return count;
    }

    /** What was read last. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Writes as much of a frame as there is room for.
     *
     * @param from the first byte to write
     * @return how many bytes were written, possibly none
     * @throws IOException when the device is gone
     */
    int write(byte[] frame, int from) throws IOException {
        int count = frame.length - from;
        MemorySegment.copy(MemorySegment.ofArray(frame), from, buffer, 0, count);
        return libC.write(fd, buffer.asSlice(0, count));
    }
}
