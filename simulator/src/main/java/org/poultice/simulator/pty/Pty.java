package org.poultice.simulator.pty;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.linux.Poll;
import org.poultice.controller.linux.SystemCalls;

/**
 * A pseudo-terminal: what is written here can be read from a device of the operating system, and the other way round. The other end
 * behaves like a serial port, so whoever opens it cannot tell the difference.
 *
 * <p>The other end is held open here too. Without that, reading would fail from the moment when a reader leaves until the next one comes.
 * It also lets this end do two things that a serial port does by itself: forget what nobody reads, and let go of the claim of a reader
 * that died ({@code TIOCEXCL} would otherwise shut out the next one for good).
 *
 * <p>One thread opens, reads, writes, waits and closes; any thread may {@link #wake} it. Nothing here blocks but {@link #waitForInput}.
 */
public final class Pty implements AutoCloseable {
    /**
     * Once more bytes than this wait for a reader, all of them are thrown away: about six seconds of a pad's samples, so that whoever
     * opens the line does not begin with the news of an hour ago.
     */
    static final int LONGEST_BACKLOG_BYTES = 1024;

    private static final int BUFFER_BYTES = 4096;
    private static final long LONGEST_DELAY_NANOS = 10_000_000_000L;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(BUFFER_BYTES);
    private final Poll poll = new Poll(2);
    private final MemorySegment oneWake = arena.allocateFrom(JAVA_LONG, 1);
    private final Object closing = new Object();
    private final List<Integer> descriptors = new ArrayList<>();
    private final int near;
    private final int far;
    private final int waker;
    private final String deviceName;
    private boolean closed;
    private long droppedBytes;

    private Pty() throws IOException {
        try {
            near = opened(Tty.openMaster());
            deviceName = Tty.unlock(near);
            far = opened(Tty.open(deviceName));
            Tty.makeRaw(far);
            waker = opened(SystemCalls.eventfd(SystemCalls.EFD_NONBLOCK | SystemCalls.EFD_CLOEXEC));
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    /**
     * Asks the system for a pseudo-terminal.
     *
     * @throws IOException when it gives none, or is not Linux on x86-64 or arm64
     */
    public static Pty open() throws IOException {
        String machine = System.getProperty("os.arch", "");
        if (!System.getProperty("os.name", "").equals("Linux")
                || !List.of("amd64", "aarch64").contains(machine)) {
            throw new IOException("a pseudo-terminal needs Linux on x86-64 or arm64, and this is "
                    + System.getProperty("os.name") + " on " + machine);
        }
        return new Pty();
    }

    /** What a reader opens, such as {@code /dev/pts/3}. */
    public String deviceName() {
        return deviceName;
    }

    /** Takes what has come, as much as there is room for. Returns how many bytes, 0 when there are none. */
    public int read(byte[] into) throws IOException {
        int count = SystemCalls.read(near, buffer.asSlice(0, Math.min(into.length, BUFFER_BYTES)));
        MemorySegment.copy(buffer, JAVA_BYTE, 0, into, 0, count);
        return count;
    }

    /**
     * Puts bytes on the line, at most 4096 at once. What does not fit, because nobody reads, is dropped and counted.
     *
     * @throws IllegalArgumentException when there are more
     */
    public void write(byte[] bytes) throws IOException {
        if (bytes.length > BUFFER_BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes at once, allowed are " + BUFFER_BYTES);
        }
        Tty.unclaim(far);
        if (Tty.readable(far) > LONGEST_BACKLOG_BYTES) {
            forgetBacklog();
        }
        MemorySegment.copy(bytes, 0, buffer, JAVA_BYTE, 0, bytes.length);
        int taken = SystemCalls.write(near, buffer.asSlice(0, bytes.length));
        droppedBytes += bytes.length - taken;
        // The kernel hands bytes over when it gets around to it, which on a busy machine takes tens of milliseconds.
        // Asking the other end whether there is something to read makes it do so first, so that whoever has written
        // knows that the line has it.
        await(far, 0);
    }

    /** How many bytes went nowhere because nobody read them. */
    public long droppedBytes() {
        return droppedBytes;
    }

    /** Waits until there is something to read, somebody wakes this end, or the time is over; may come back earlier for no reason. */
    public void waitForInput(long nanos) throws IOException {
        if (nanos <= 0) {
            return;
        }
        await(near, nanos);
        SystemCalls.read(waker, buffer.asSlice(0, JAVA_LONG.byteSize()));
    }

    /**
     * How long a byte takes from here to the other end, in nanoseconds of this machine. Only for a line that nobody else uses: whatever is on it is
     * thrown away.
     *
     * @throws IOException when it has not come after {@value #LONGEST_DELAY_NANOS} ns
     */
    public long measureDelay() throws IOException {
        forgetBacklog();
        long sent = System.nanoTime();
        SystemCalls.write(near, buffer.asSlice(0, 1));
        long waited = 0;
        while (Tty.readable(far) == 0) {
            if (waited > LONGEST_DELAY_NANOS) {
                throw new IOException("the pseudo-terminal does not hand on what is written to it");
            }
            await(far, LONGEST_DELAY_NANOS);
            waited = System.nanoTime() - sent;
        }
        long delay = System.nanoTime() - sent;
        forgetBacklog();
        return delay;
    }

    /** Ends a wait, the present one or the next. Any thread; harmless after the end. */
    public void wake() throws IOException {
        synchronized (closing) {
            if (!closed) {
                SystemCalls.write(waker, oneWake);
            }
        }
    }

    /** The device is gone afterwards; its readers get an end of file. */
    @Override
    public void close() throws IOException {
        synchronized (closing) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                for (int descriptor : descriptors) {
                    SystemCalls.close(descriptor);
                }
            } finally {
                arena.close();
            }
        }
    }

    private void forgetBacklog() throws IOException {
        int forgotten;
        do {
            forgotten = SystemCalls.read(far, buffer);
            droppedBytes += forgotten;
        } while (forgotten > 0);
    }

    private void await(int end, long nanos) throws IOException {
        poll.watch(0, end, Poll.BYTES);
        poll.watch(1, waker, Poll.BYTES);
        poll.await(nanos);
    }

    private int opened(int descriptor) {
        descriptors.add(descriptor);
        return descriptor;
    }
}
