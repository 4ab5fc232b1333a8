package org.poultice.controller.adapter.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The system calls that a serial port needs, with the numbers of Linux on x86 and ARM. Used by one thread. */
final class LibC {
    static final int F_GETFL = 3;
    static final int F_SETFL = 4;
    static final int O_NONBLOCK = 0x800;

    private static final int EINTR = 4;
    private static final int EAGAIN = 11;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option KEEP_ERRNO = Linker.Option.captureCallState("errno");
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    /** {@code int poll(struct pollfd *fds, nfds_t count, int timeout)}. */
    private static final MethodHandle POLL =
            call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT), KEEP_ERRNO);

    /** {@code ssize_t read(int fd, void *buffer, size_t count)}. */
    private static final MethodHandle READ =
            call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), KEEP_ERRNO);

    /** {@code ssize_t write(int fd, const void *buffer, size_t count)}. */
    private static final MethodHandle WRITE =
            call("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), KEEP_ERRNO);

    /** {@code int fcntl(int fd, int command, ...)}. */
    private static final MethodHandle FCNTL = call(
            "fcntl",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
            KEEP_ERRNO,
            Linker.Option.firstVariadicArg(2));

    private final MemorySegment state;

    LibC(Arena arena) {
        state = arena.allocate(STATE);
    }

    private static MethodHandle call(String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, options);
    }

    /** Returns 1 when the descriptor of a request is ready, 0 when it is not. */
    int poll(MemorySegment request, int millis) throws IOException {
        int ready;
        try {
            ready = (int) POLL.invokeExact(state, request, 1L, millis);
        } catch (Throwable e) {
            throw unexpected("poll", e);
        }
        return (int) orNone("poll", ready);
    }

    /** Returns how many bytes were read, possibly none. */
    int read(int fd, MemorySegment buffer) throws IOException {
        long count;
        try {
            count = (long) READ.invokeExact(state, fd, buffer, buffer.byteSize());
        } catch (Throwable e) {
            throw unexpected("read", e);
        }
        return (int) orNone("read", count);
    }

    /** Returns how many bytes were written, possibly none. */
    int write(int fd, MemorySegment buffer) throws IOException {
        long count;
        try {
            count = (long) WRITE.invokeExact(state, fd, buffer, buffer.byteSize());
        } catch (Throwable e) {
            throw unexpected("write", e);
        }
        return (int) orNone("write", count);
    }

    int fcntl(int fd, int command, int argument) throws IOException {
        int result;
        try {
            result = (int) FCNTL.invokeExact(state, fd, command, argument);
        } catch (Throwable e) {
            throw unexpected("fcntl", e);
        }
        return (int) orNone("fcntl", result);
    }

    /** An interrupted call, or one that would have had to wait, did nothing. */
    private long orNone(String name, long result) throws IOException {
        if (result >= 0) {
            return result;
        }
        int errno = (int) ERRNO.get(state, 0L);
        if (errno == EINTR || errno == EAGAIN) {
            return 0;
        }
        throw new IOException(name + " failed, errno " + errno);
    }

    private static AssertionError unexpected(String name, Throwable cause) {
        return new AssertionError(name + " does not throw", cause);
    }
}
