package org.poultice.simulator.pty;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/**
 * Calls into the C library with their errors turned into exceptions, and the numbers that go with them: those of Linux'
 * {@code asm-generic} headers, which x86-64 and arm64 share.
 *
 * <p>One thread at a time, because the number of the last error and the structures passed are kept here.
 */
final class Libc {
    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final int EFD_NONBLOCK = O_NONBLOCK;
    static final int TCSANOW = 0;
    static final long TIOCNXCL = 0x540D;
    static final long FIONREAD = 0x541B;

    private static final int POLLIN = 1;
    private static final int EINTR = 4;
    private static final int EAGAIN = 11;
    /** {@code struct termios} has 60 bytes on both machines; nothing touches them but the C library. */
    private static final long TERMIOS_BYTES = 256;
    /** {@code struct pollfd}: an int for the descriptor, a short for what is asked, a short for the answer. */
    private static final long POLLFD_BYTES = 8;

    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MemorySegment lastError;
    private final MemorySegment polled;
    private final MemorySegment timeout;
    private final MemorySegment number;

    Libc(Arena arena) {
        lastError = arena.allocate(Linker.Option.captureStateLayout());
        polled = arena.allocate(2 * POLLFD_BYTES, 8);
        timeout = arena.allocate(JAVA_LONG, 2);
        number = arena.allocate(JAVA_INT);
    }

    /**
     * Calls and returns what the function returns.
     *
     * @throws IOException when that is negative
     */
    int call(LibcCall function, Object... arguments) throws IOException {
        long result = attempt(function, arguments);
        if (result < 0) {
            throw failed(function);
        }
        return (int) result;
    }

    /** Like {@link #call}, with 0 for "not now, try again". */
    int tryCall(LibcCall function, Object... arguments) throws IOException {
        long result = attempt(function, arguments);
        if (result >= 0) {
            return (int) result;
        }
        int error = errno();
        if (error == EAGAIN || error == EINTR) {
            return 0;
        }
        throw failed(function);
    }

    /** Makes a terminal hand through every byte as it is. */
    void makeRaw(int terminal, Arena arena) throws IOException {
        MemorySegment termios = arena.allocate(TERMIOS_BYTES, 8);
        call(LibcCall.TCGETATTR, terminal, termios);
        attempt(LibcCall.CFMAKERAW, termios);
        call(LibcCall.TCSETATTR, terminal, TCSANOW, termios);
    }

    /** How many bytes wait to be read. */
    int readable(int descriptor) throws IOException {
        call(LibcCall.IOCTL, descriptor, FIONREAD, number);
        return number.get(JAVA_INT, 0);
    }

    /** Waits until one of two descriptors has something to read, a signal comes, or the time is over. */
    void waitForInput(int first, int second, long nanos) throws IOException {
        askFor(0, first);
        askFor(1, second);
        timeout.setAtIndex(JAVA_LONG, 0, nanos / 1_000_000_000L);
        timeout.setAtIndex(JAVA_LONG, 1, nanos % 1_000_000_000L);
        tryCall(LibcCall.PPOLL, polled, 2L, timeout, MemorySegment.NULL);
    }

    private void askFor(int index, int descriptor) {
        long at = index * POLLFD_BYTES;
        polled.set(JAVA_INT, at, descriptor);
        polled.set(JAVA_SHORT, at + 4, (short) POLLIN);
        polled.set(JAVA_SHORT, at + 6, (short) 0);
    }

    private long attempt(LibcCall function, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = lastError;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return function.invoke(all);
    }

    private int errno() {
        return (int) ERRNO.get(lastError, 0L);
    }

    private IOException failed(LibcCall function) {
        return new IOException(function + " failed with error " + errno() + " of this system");
    }
}
