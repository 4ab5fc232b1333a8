package org.poultice.controller.adapter.gpio.chardev;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.linux.Errno;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.linux.SystemCalls;

/** An open GPIO chip. Lines that it has given stay ours when it is closed. Used by one thread. */
final class Chip implements AutoCloseable {
    private final Path device;
    private final int fd;
    private final String label;
    private final int lines;

    /** @throws SystemCallException when there is no such device, it may not be opened, or it is no GPIO chip */
    Chip(Path device) throws SystemCallException {
        this.device = device;
        fd = SystemCalls.open(device.toString(), SystemCalls.O_RDWR | SystemCalls.O_CLOEXEC);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(Uapi.CHIP_INFO);
            SystemCalls.ioctl(fd, Uapi.GET_CHIPINFO, info);
            label = Uapi.text(info, Uapi.CHIP_INFO, "label");
            lines = info.get(JAVA_INT, Uapi.at(Uapi.CHIP_INFO, "lines"));
        } catch (SystemCallException noChip) {
            SystemCalls.close(fd);
            throw noChip;
        }
    }

    String label() {
        return label;
    }

    /**
     * Takes lines, all or none.
     *
     * @throws GpioException naming the line that is not to be had, and why
     */
    Lines request(List<LineSettings> wanted) throws GpioException {
        for (LineSettings each : wanted) {
            if (each.line() < 0 || each.line() >= lines) {
                throw new GpioException("GPIO line " + each.line() + ": " + this + " has the lines 0 to " + (lines - 1)
                        + " only; correct the line's number");
            }
        }
        try (Arena arena = Arena.ofConfined()) {
            LineRequest request = new LineRequest(wanted, arena);
            SystemCalls.ioctl(fd, Uapi.GET_LINE, request.struct());
            return new Lines(names(wanted) + " of " + this, request.fd());
        } catch (SystemCallException refused) {
            throw new GpioException(reason(wanted, refused), refused);
        }
    }

    private String reason(List<LineSettings> wanted, SystemCallException refused) {
        return switch (refused.errno()) {
            case EBUSY -> busy(wanted);
            case ENODEV -> names(wanted) + " of " + this + ": the chip is gone (ENODEV)";
            case ENOTTY ->
                names(wanted) + " of " + this + ": this kernel has no GPIO interface of version 2; it needs Linux 5.10";
            default -> names(wanted) + " of " + this + " cannot be had: " + refused.getMessage();
        };
    }

    private String busy(List<LineSettings> wanted) {
        for (LineSettings each : wanted) {
            String consumer = consumer(each.line());
            if (consumer != null) {
                return "GPIO line " + each.line() + " of " + this + " is in use by \"" + consumer
                        + "\"; end that, or wire another line";
            }
        }
        return names(wanted) + " of " + this + ": one was in use just now; start again";
    }

    /** Who uses a line; null when nobody does, or when the kernel does not say. */
    @Nullable
    String consumer(int line) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(Uapi.LINE_INFO);
            info.set(JAVA_INT, Uapi.at(Uapi.LINE_INFO, "offset"), line);
            SystemCalls.ioctl(fd, Uapi.GET_LINEINFO, info);
            boolean used = (info.get(JAVA_LONG, Uapi.at(Uapi.LINE_INFO, "flags")) & Uapi.FLAG_USED) != 0;
            return used ? Uapi.text(info, Uapi.LINE_INFO, "consumer") : null;
        } catch (SystemCallException gone) {
            return null; // this is asked for a better message alone
        }
    }

    private static String names(List<LineSettings> wanted) {
        String numbers =
                wanted.stream().map(each -> Integer.toString(each.line())).collect(Collectors.joining(", "));
        return (wanted.size() == 1 ? "GPIO line " : "GPIO lines ") + numbers;
    }

    @Override
    public String toString() {
        return device + " (" + label + ")";
    }

    @Override
    public void close() throws GpioException {
        try {
            SystemCalls.close(fd);
        } catch (SystemCallException refused) {
            throw new GpioException(this + ": " + refused.getMessage(), refused);
        }
    }

    /** Whether an error of {@link #Chip} says that the device is something else. */
    static boolean isNoChip(SystemCallException refused) {
        return refused.errno() == Errno.ENOTTY || refused.errno() == Errno.EINVAL;
    }
}
