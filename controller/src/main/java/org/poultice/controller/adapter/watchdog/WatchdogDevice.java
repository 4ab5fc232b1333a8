package org.poultice.controller.adapter.watchdog;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.linux.SystemCalls;
import org.poultice.controller.port.Watchdog;
import org.tinylog.Logger;

/**
 * A watchdog of the kernel, which starts the machine anew when it is not fed; see watchdog-api.rst of the kernel. It watches from the moment at which it is
 * opened. A process that is killed leaves it open-eyed: it is closed without the letter that calls it off, and bites in its time.
 */
public final class WatchdogDevice implements Watchdog {
    /** {@code _IOR('W', 0, struct watchdog_info)}: 40 bytes, of which the first four are the options and the last 32 the name. */
    private static final long GET_SUPPORT = 0x8028_5700L;

    /** {@code _IOWR('W', 6, int)}, which answers with what the driver makes of it. */
    private static final long SET_TIMEOUT = 0xC004_5706L;

    /** {@code _IOR('W', 7, int)}. */
    private static final long GET_TIMEOUT = 0x8004_5707L;

    private static final int INFO_BYTES = 40;
    private static final int NAME_AT = 8;
    private static final int CAN_BE_CALLED_OFF = 0x0100; // WDIOF_MAGICCLOSE
    private static final byte FOOD = 0;
    private static final byte CALL_OFF = 'V';
    private static final int CLOSED = -1;

    private final String name;
    private final MemorySegment letter = Arena.ofAuto().allocate(1);
    private int fd;
    private boolean failing;

    /** @param fd where letters are written to, open */
    WatchdogDevice(String name, int fd) {
        this.name = name;
        this.fd = fd;
    }

    /**
     * Opens a device, which watches from now on.
     *
     * @param timeout how long it is to wait for food, whole seconds; what its driver makes of that is logged
     * @throws IOException when that cannot be, with what to do in its message; nothing watches then
     */
    public static WatchdogDevice open(Path device, Duration timeout) throws IOException {
        int fd;
        try {
            fd = SystemCalls.open(device.toString(), SystemCalls.O_WRONLY | SystemCalls.O_CLOEXEC);
        } catch (SystemCallException e) {
            throw new IOException(device + " " + why(e), e);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(INFO_BYTES, Integer.BYTES);
            SystemCalls.ioctl(fd, GET_SUPPORT, info);
            Integer real = agree(fd, Math.toIntExact(timeout.toSeconds()), arena.allocate(JAVA_INT));
            WatchdogDevice opened = new WatchdogDevice(device.toString(), fd);
            opened.tell(info, timeout, real);
            return opened;
        } catch (SystemCallException e) {
            SystemCalls.close(fd); // nothing was written: it may be somebody's file
            throw new IOException(device + " is no watchdog. Name one, such as /dev/watchdog, or remove this", e);
        }
    }

    private static String why(SystemCallException e) {
        return switch (e.errno()) {
            case ENOENT, ENXIO, ENODEV ->
                "is not there. A Raspberry Pi has one as /dev/watchdog; elsewhere load a driver, such as softdog, or remove this";
            case EBUSY ->
                "is held by another program. Where systemd holds it (RuntimeWatchdogSec), remove this: systemd watches the controller";
            case EACCES, EPERM ->
                "may not be opened by this user. Give the user's group the device with a udev rule, see docs/install.md";
            default -> "cannot be opened: " + e.getMessage();
        };
    }

    /** Returns the seconds that the driver gives, or null when it does not say. */
    private static @Nullable Integer agree(int fd, int seconds, MemorySegment timeout) {
        timeout.set(JAVA_INT, 0, seconds);
        try {
            SystemCalls.ioctl(fd, SET_TIMEOUT, timeout);
            return timeout.get(JAVA_INT, 0);
        } catch (SystemCallException refused) {
            Logger.debug(refused, "The watchdog's time cannot be set");
        }
        try {
            SystemCalls.ioctl(fd, GET_TIMEOUT, timeout);
            return timeout.get(JAVA_INT, 0);
        } catch (SystemCallException refused) {
            Logger.debug(refused, "The watchdog does not tell its time");
            return null;
        }
    }

    private void tell(MemorySegment info, Duration asked, @Nullable Integer real) {
        String what = info.getString(NAME_AT);
        if (real == null) {
            Logger.warn("Watchdog {} ({}) watches, and does not say for how long it waits", name, what);
        } else if (real != asked.toSeconds()) {
            Logger.warn("Watchdog {} ({}) waits for {} s, not for {} s", name, what, real, asked.toSeconds());
        } else {
            Logger.info("Watchdog {} ({}) starts the machine anew after {} s without food", name, what, real);
        }
        if ((info.get(JAVA_INT, 0) & CAN_BE_CALLED_OFF) == 0) {
            Logger.warn("Watchdog {} cannot be called off: ending the controller starts the machine anew", name);
        }
    }

    @Override
    public void ticked(State state, MonoTime now) {
        if (fd != CLOSED) {
            write(FOOD);
        }
    }

    /** Calls it off. */
    @Override
    public void standDown() {
        if (fd == CLOSED) {
            return;
        }
        write(CALL_OFF);
        int closing = fd;
        fd = CLOSED;
        try {
            SystemCalls.close(closing);
        } catch (SystemCallException e) {
            Logger.warn("Watchdog {} could not be closed: {}", name, e.getMessage());
        }
    }

    private void write(byte what) {
        letter.set(JAVA_BYTE, 0, what);
        String problem = null;
        try {
            if (SystemCalls.write(fd, letter) != 1) {
                problem = "it takes nothing";
            }
        } catch (SystemCallException e) {
            problem = String.valueOf(e.getMessage());
        }
        if (problem != null && !failing) {
            Logger.error("Watchdog {} cannot be fed and will start the machine anew: {}", name, problem);
        }
        failing = problem != null;
    }
}
