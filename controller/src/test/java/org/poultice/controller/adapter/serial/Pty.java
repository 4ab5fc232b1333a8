package org.poultice.controller.adapter.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;

/** The master of a pseudo-terminal, so that a test can be the device at the other end of a real port. One thread reads. */
final class Pty implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final Linker LINKER = Linker.nativeLinker();

    private static final int WAIT_MILLIS = 20;

    private final int master;
    private final Descriptor reading;
    private final Path device;
    private boolean closed;

    Pty() throws IOException {
        master = (int) checked(call("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT), O_RDWR | O_NOCTTY));
        reading = new Descriptor(master, Descriptor.FOR_BYTES);
        checked(call("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT), master));
        checked(call("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT), master));
        MemorySegment name = (MemorySegment) call("ptsname", FunctionDescriptor.of(ADDRESS, JAVA_INT), master);
        device = Path.of(name.reinterpret(256).getString(0));
    }

    /** What the port is called. */
    Path device() {
        return device;
    }

    void write(byte[] bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            checked(call("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), master, copy, (long)
                    bytes.length));
        }
    }

    /**
     * The bytes that are there after a short wait; none when there are none.
     *
     * @throws IOException while nobody has the port open
     */
    byte[] read() throws IOException {
        return reading.await(WAIT_MILLIS) ? Arrays.copyOf(reading.bytes(), reading.read()) : new byte[0];
    }

    /** Pulls the plug: whoever has the port open gets an error. The thread that reads has to do it. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            checked(call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), master));
        }
    }

    private static long checked(Object result) throws IOException {
        long value = ((Number) result).longValue();
        if (value < 0) {
            throw new IOException("the system call failed");
        }
        return value;
    }

    private static Object call(String name, FunctionDescriptor type, Object... arguments) {
        MethodHandle handle = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type);
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new AssertionError(name + " does not throw", e);
        }
    }
}
