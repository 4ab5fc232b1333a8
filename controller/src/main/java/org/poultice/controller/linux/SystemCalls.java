package org.poultice.controller.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The calls themselves, with the numbers that go with them. What the kernel refuses is a {@link SystemCallException}. A call that was interrupted, or would
 * have had to wait where it may not, did nothing: {@link #read}, {@link #write}, {@link #sendTo} and {@link #ppoll} say 0 then.
 *
 * <p>Any thread. A call costs what it costs in C, and blocks where it does there.
 */
public final class SystemCalls {
    public static final int O_RDONLY = 0;
    public static final int O_WRONLY = 1;
    public static final int O_RDWR = 2;
    public static final int O_NOCTTY = 0x100;
    public static final int O_NONBLOCK = 0x800;
    public static final int O_CLOEXEC = 0x80000;
    public static final int F_GETFL = 3;
    public static final int F_SETFL = 4;
    public static final int EFD_NONBLOCK = O_NONBLOCK;
    public static final int EFD_CLOEXEC = O_CLOEXEC;
    public static final int AF_UNIX = 1;
    public static final int SOCK_DGRAM = 2;
    public static final int SOCK_NONBLOCK = O_NONBLOCK;
    public static final int SOCK_CLOEXEC = O_CLOEXEC;
    public static final int MSG_DONTWAIT = 0x40;
    public static final int MSG_NOSIGNAL = 0x4000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));

    /** Where a thread's calls leave their error: made once for each thread, gone with it. */
    private static final ThreadLocal<MemorySegment> LAST_ERROR =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(Linker.Option.captureStateLayout()));

    private static final int ALL_FIXED = -1;
    private static final MethodHandle OPEN = bind("open", 2, ADDRESS, JAVA_INT);
    private static final MethodHandle CLOSE = bind("close", ALL_FIXED, JAVA_INT);
    private static final MethodHandle READ = bindLong("read", JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = bindLong("write", JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle IOCTL = bind("ioctl", 2, JAVA_INT, JAVA_LONG, ADDRESS);
    private static final MethodHandle PPOLL = bind("ppoll", ALL_FIXED, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
    private static final MethodHandle FCNTL = bind("fcntl", 2, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle EVENTFD = bind("eventfd", ALL_FIXED, JAVA_INT, JAVA_INT);
    private static final MethodHandle SOCKET = bind("socket", ALL_FIXED, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle BIND = bind("bind", ALL_FIXED, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SENDTO =
            bindLong("sendto", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle ADJTIMEX = bind("adjtimex", ALL_FIXED, ADDRESS);

    private SystemCalls() {}

    /** Returns the file's descriptor. Opens what is there; makes no file. */
    public static int open(String path, int flags) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            return checked("open", (int) OPEN.invokeExact(LAST_ERROR.get(), arena.allocateFrom(path), flags));
        } catch (Throwable e) {
            throw failed("open", e);
        }
    }

    /** The descriptor is free afterwards, whatever the call says. */
    public static void close(int fd) throws SystemCallException {
        try {
            orNone("close", (int) CLOSE.invokeExact(LAST_ERROR.get(), fd));
        } catch (Throwable e) {
            throw failed("close", e);
        }
    }

    /** Returns how many bytes were read, possibly none. */
    public static int read(int fd, MemorySegment buffer) throws SystemCallException {
        try {
            return orNone("read", (long) READ.invokeExact(LAST_ERROR.get(), fd, buffer, buffer.byteSize()));
        } catch (Throwable e) {
            throw failed("read", e);
        }
    }

    /** Returns how many bytes were written, possibly none. */
    public static int write(int fd, MemorySegment buffer) throws SystemCallException {
        try {
            return orNone("write", (long) WRITE.invokeExact(LAST_ERROR.get(), fd, buffer, buffer.byteSize()));
        } catch (Throwable e) {
            throw failed("write", e);
        }
    }

    /** @param argument what the request points to; {@link MemorySegment#NULL} where it takes nothing */
    public static int ioctl(int fd, long request, MemorySegment argument) throws SystemCallException {
        try {
            return checked("ioctl", (int) IOCTL.invokeExact(LAST_ERROR.get(), fd, request, argument));
        } catch (Throwable e) {
            throw failed("ioctl", e);
        }
    }

    /** Returns how many of the requests are ready. {@link Poll} is the pleasant way. */
    static int ppoll(MemorySegment requests, long count, MemorySegment timeout) throws SystemCallException {
        try {
            return orNone(
                    "ppoll", (int) PPOLL.invokeExact(LAST_ERROR.get(), requests, count, timeout, MemorySegment.NULL));
        } catch (Throwable e) {
            throw failed("ppoll", e);
        }
    }

    public static int fcntl(int fd, int command, int argument) throws SystemCallException {
        try {
            return checked("fcntl", (int) FCNTL.invokeExact(LAST_ERROR.get(), fd, command, argument));
        } catch (Throwable e) {
            throw failed("fcntl", e);
        }
    }

    /** Returns the descriptor of a counter that starts at 0: a way to end another thread's wait. */
    public static int eventfd(int flags) throws SystemCallException {
        try {
            return checked("eventfd", (int) EVENTFD.invokeExact(LAST_ERROR.get(), 0, flags));
        } catch (Throwable e) {
            throw failed("eventfd", e);
        }
    }

    /** Returns the socket's descriptor. */
    public static int socket(int domain, int type) throws SystemCallException {
        try {
            return checked("socket", (int) SOCKET.invokeExact(LAST_ERROR.get(), domain, type, 0));
        } catch (Throwable e) {
            throw failed("socket", e);
        }
    }

    /** @param address see {@link UnixAddress} */
    public static void bind(int fd, MemorySegment address) throws SystemCallException {
        try {
            checked("bind", (int) BIND.invokeExact(LAST_ERROR.get(), fd, address, (int) address.byteSize()));
        } catch (Throwable e) {
            throw failed("bind", e);
        }
    }

    /**
     * @param address see {@link UnixAddress}
     * @return how many bytes were sent: all of a datagram, or none when there was no room and the flags do not let it wait
     */
    public static int sendTo(int fd, MemorySegment bytes, int flags, MemorySegment address) throws SystemCallException {
        try {
            int length = (int) address.byteSize();
            return orNone("sendto", (long)
                    SENDTO.invokeExact(LAST_ERROR.get(), fd, bytes, bytes.byteSize(), flags, address, length));
        } catch (Throwable e) {
            throw failed("sendto", e);
        }
    }

    /** @param timex a {@code struct timex}; returns the state of the clock */
    static int adjtimex(MemorySegment timex) throws SystemCallException {
        try {
            return checked("adjtimex", (int) ADJTIMEX.invokeExact(LAST_ERROR.get(), timex));
        } catch (Throwable e) {
            throw failed("adjtimex", e);
        }
    }

    private static int checked(String call, int result) throws SystemCallException {
        if (result < 0) {
            throw new SystemCallException(call, (int) ERRNO.get(LAST_ERROR.get(), 0L));
        }
        return result;
    }

    private static int orNone(String call, long result) throws SystemCallException {
        if (result >= 0) {
            return (int) result;
        }
        SystemCallException refused = new SystemCallException(call, (int) ERRNO.get(LAST_ERROR.get(), 0L));
        if (refused.errno() == Errno.EAGAIN || refused.errno() == Errno.EINTR) {
            return 0;
        }
        throw refused;
    }

    /** Sorts what came out of a call: the kernel's answer goes on, our own mistake in calling stays one. */
    private static SystemCallException failed(String call, Throwable thrown) {
        return switch (thrown) {
            case SystemCallException refused -> refused;
            case RuntimeException wrong -> throw wrong;
            case Error wrong -> throw wrong;
            default -> throw new AssertionError(call + " does not throw", thrown);
        };
    }

    /** @param fixed how many arguments come before those that vary, which some machines pass in another way */
    private static MethodHandle bind(String name, int fixed, MemoryLayout... arguments) {
        Linker.Option errno = Linker.Option.captureCallState("errno");
        FunctionDescriptor type = FunctionDescriptor.of(JAVA_INT, arguments);
        return fixed == ALL_FIXED
                ? LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, errno)
                : LINKER.downcallHandle(
                        LINKER.defaultLookup().findOrThrow(name), type, errno, Linker.Option.firstVariadicArg(fixed));
    }

    private static MethodHandle bindLong(String name, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(JAVA_LONG, arguments),
                Linker.Option.captureCallState("errno"));
    }
}
