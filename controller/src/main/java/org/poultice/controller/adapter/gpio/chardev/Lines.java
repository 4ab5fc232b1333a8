package org.poultice.controller.adapter.gpio.chardev;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.poultice.controller.linux.Errno;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.linux.SystemCalls;

/**
 * Lines that the kernel has given us in one request. Bit i is the line i of the request, and on is on: active-low is accounted for.
 *
 * <p>Any thread. A call is one call to the kernel, and takes microseconds.
 */
final class Lines implements AutoCloseable {
    private static final long BITS_AT = Uapi.at(Uapi.LINE_VALUES, "bits");
    private static final long MASK_AT = Uapi.at(Uapi.LINE_VALUES, "mask");

    private final String what;
    private final int fd;
    private final MemorySegment values = Arena.ofAuto().allocate(Uapi.LINE_VALUES);
    private boolean closed;

    /**
     * @param what which lines of which chip, for people
     * @param fd theirs from now on
     */
    Lines(String what, int fd) {
        this.what = what;
        this.fd = fd;
    }

    /**
     * Sets the lines of the mask, all in the same moment as far as the chip can.
     *
     * @throws GpioException when the chip has gone, or the lines were given back
     */
    void set(long mask, long on) throws GpioException {
        exchange(Uapi.SET_VALUES, mask, on);
    }

    /** Returns which lines of the mask are on: of an output too, what its line really is. */
    long get(long mask) throws GpioException {
        return exchange(Uapi.GET_VALUES, mask, 0);
    }

    private synchronized long exchange(long request, long mask, long bits) throws GpioException {
        if (closed) {
            throw new GpioException(what + ": given back already");
        }
        values.set(JAVA_LONG, MASK_AT, mask);
        values.set(JAVA_LONG, BITS_AT, bits);
        try {
            SystemCalls.ioctl(fd, request, values);
        } catch (SystemCallException refused) {
            String why = refused.errno() == Errno.ENODEV ? "the chip is gone (ENODEV)" : refused.getMessage();
            throw new GpioException(what + ": " + why, refused);
        }
        return values.get(JAVA_LONG, BITS_AT) & mask;
    }

    /** What edges are read from. It belongs to these lines. */
    int fd() {
        return fd;
    }

    /** Gives the lines back to the kernel. Whether an output keeps its level then is the kernel's affair. */
    @Override
    public synchronized void close() throws GpioException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            SystemCalls.close(fd);
        } catch (SystemCallException refused) {
            throw new GpioException(what + ": " + refused.getMessage(), refused);
        }
    }

    @Override
    public String toString() {
        return what;
    }
}
