package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.poultice.controller.linux.Poll;
import org.poultice.controller.linux.SystemCalls;

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
    private static final int CAPACITY = 4_096;

    private final int fd;
    private final short what;
    private final Poll poll = new Poll(1);
    private final MemorySegment buffer = Arena.ofAuto().allocate(CAPACITY);
    private final byte[] bytes = new byte[CAPACITY];

    /** @param what {@link Poll#BYTES} or {@link Poll#ROOM}, what {@link #await} waits for */
    Descriptor(int fd, short what) {
        this.fd = fd;
        this.what = what;
        poll.watch(0, fd, what);
    }

    /** Makes reading and writing return at once, for every thread. */
    void neverBlock() throws IOException {
        int flags = SystemCalls.fcntl(fd, SystemCalls.F_GETFL, 0);
        SystemCalls.fcntl(fd, SystemCalls.F_SETFL, flags | SystemCalls.O_NONBLOCK);
    }

    /**
     * Waits until there are bytes, or room for some.
     *
     * @param millis how long at most, at least 1
     * @return whether there is
     * @throws IOException when the device is gone
     */
    boolean await(int millis) throws IOException {
        boolean ready = poll.await(TimeUnit.MILLISECONDS.toNanos(millis));
        // A device that is gone is ready as well: with bytes that are left, or for a read or write that fails.
        if (ready && (poll.found(0) & what) == 0) {
            throw new IOException("hung up");
        }
        return ready;
    }

    /**
     * Reads the bytes that are there into {@link #bytes}, after a wait for them.
     *
     * @return how many, possibly none
     * @throws IOException when the device is gone
     */
    int read() throws IOException {
        int count = SystemCalls.read(fd, buffer);
        if (count == 0 && (poll.found(0) & Poll.GONE) != 0) {
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
        return SystemCalls.write(fd, buffer.asSlice(0, count));
    }
}
