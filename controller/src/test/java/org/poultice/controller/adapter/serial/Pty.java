package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import org.poultice.controller.linux.Poll;
import org.poultice.controller.linux.SystemCalls;

/** The master of a pseudo-terminal, so that a test can be the device at the other end of a real port. One thread reads. */
final class Pty implements AutoCloseable {
    private static final long TIOCSPTLCK = 0x40045431;
    private static final long TIOCGPTN = 0x80045430L;
    private static final int WAIT_MILLIS = 20;

    private final int master;
    private final Descriptor reading;
    private final Path device;
    private boolean closed;

    Pty() throws IOException {
        master = SystemCalls.open("/dev/ptmx", SystemCalls.O_RDWR | SystemCalls.O_NOCTTY);
        reading = new Descriptor(master, Poll.BYTES);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = arena.allocateFrom(ValueLayout.JAVA_INT, 0);
            SystemCalls.ioctl(master, TIOCSPTLCK, number);
            SystemCalls.ioctl(master, TIOCGPTN, number);
            device = Path.of("/dev/pts/" + number.get(ValueLayout.JAVA_INT, 0));
        }
    }

    /** What the port is called. */
    Path device() {
        return device;
    }

    void write(byte[] bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SystemCalls.write(master, arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes));
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
            SystemCalls.close(master);
        }
    }
}
