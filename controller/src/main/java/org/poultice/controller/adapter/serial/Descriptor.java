package org.poultice.controller.adapter.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * Waits for and reads from an open file descriptor, with the C library's {@code poll} and {@code read}. jSSC's own reading will not do: with a timeout it
 * asks in a loop without a pause, and without one it keeps a core busy for ever once the device is unplugged, and cannot be ended by closing the
 * port.
 *
 * <p>Used by one thread; its memory lives as long as the object is reachable.
 */
final class Descriptor {
    private static final int CAPACITY = 4_096;
    private static final short POLLIN = 0x001;
    private static final int INTERRUPTED_CALL = 4; // EINTR, the same number on all architectures of Linux

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout ERRNO = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO_VALUE = ERRNO.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    /** {@code int poll(struct pollfd *fds, nfds_t count, int timeout)}. */
    private static final MethodHandle POLL =
            call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    /** {@code ssize_t read(int fd, void *buffer, size_t count)}. */
    private static final MethodHandle READ =
            call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));

    private final int fd;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment errno = arena.allocate(ERRNO);

    /** {@code struct pollfd { int fd; short events; short revents; }}. */
    private final MemorySegment request = arena.allocate(8, 4);

    private final MemorySegment buffer = arena.allocate(CAPACITY);
    private final byte[] bytes = new byte[CAPACITY];

    Descriptor(int fd) {
        this.fd = fd;
        request.set(JAVA_INT, 0, fd);
        request.set(JAVA_SHORT, 4, POLLIN);
    }

    private static MethodHandle call(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), type, Linker.Option.captureCallState("errno"));
    }

    /**
     * Waits for bytes.
     *
     * @param millis how long at most, at least 1
     * @return whether there are any
     * @throws IOException when the device is gone
     */
    boolean awaitBytes(int millis) throws IOException {
        request.set(JAVA_SHORT, 6, (short) 0);
        int ready;
        try {
            ready = (int) POLL.invokeExact(errno, request, 1L, millis);
        } catch (Throwable e) {
            throw new AssertionError("poll does not throw", e);
        }
        if (ready < 0 && errorNumber() != INTERRUPTED_CALL) {
            throw new IOException("waiting failed, errno " + errorNumber());
        }
        short found = request.get(JAVA_SHORT, 6);
        if (ready > 0 && found != POLLIN) {
            throw new IOException("hung up");
        }
        return ready > 0;
    }

    /**
     * Reads the bytes that are there into {@link #bytes}.
     *
     * @return how many, at least 1
     * @throws IOException when the device is gone
     */
    int read() throws IOException {
        long count;
        try {
            count = (long) READ.invokeExact(errno, fd, buffer, (long) CAPACITY);
        } catch (Throwable e) {
            throw new AssertionError("read does not throw", e);
        }
        if (count <= 0) {
            throw new IOException(count == 0 ? "hung up" : "reading failed, errno " + errorNumber());
        }
        MemorySegment.copy(buffer, 0, MemorySegment.ofArray(bytes), 0, count);
        return (int) count;
    }

    /** What was read last. */
    byte[] bytes() {
        return bytes;
    }

    private int errorNumber() {
        return (int) ERRNO_VALUE.get(errno, 0L);
    }
}
