package org.poultice.controller.adapter.watchdog;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.linux.SystemCalls;
import org.poultice.controller.linux.UnixAddress;
import org.tinylog.Logger;

/**
 * The datagram socket on which systemd listens. Sending never waits and never throws: who does not listen is told of in the log, once when it begins and
 * once when it is over. Used by one thread; open until the process ends.
 */
final class NotifySocket {
    private final String name;
    private final MemorySegment address;
    private final int fd;
    private boolean failing;

    /**
     * Opens a socket to send from.
     *
     * @param name of the socket to send to: its file or, after an {@code @}, its name in no file system
     * @throws IllegalArgumentException when that is no name of a socket
     */
    NotifySocket(String name) throws SystemCallException {
        if (!(name.startsWith("/") || name.startsWith("@"))) {
            throw new IllegalArgumentException("a name of a socket begins with / or @");
        }
        this.name = name;
        this.address = UnixAddress.of(name, Arena.ofAuto());
        this.fd = SystemCalls.socket(
                SystemCalls.AF_UNIX, SystemCalls.SOCK_DGRAM | SystemCalls.SOCK_NONBLOCK | SystemCalls.SOCK_CLOEXEC);
    }

    /**
     * Sends one message.
     *
     * @return whether it was taken
     */
    boolean send(String message) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, message.getBytes(StandardCharsets.UTF_8));
            int flags = SystemCalls.MSG_DONTWAIT | SystemCalls.MSG_NOSIGNAL;
            return told(SystemCalls.sendTo(fd, bytes, flags, address) > 0, "it takes nothing more for now");
        } catch (SystemCallException e) {
            return told(false, String.valueOf(e.getMessage()));
        }
    }

    private boolean told(boolean taken, String why) {
        if (!taken && !failing) {
            Logger.warn("systemd cannot be told how the controller is, at {}: {}. Trying again each second", name, why);
        } else if (taken && failing) {
            Logger.info("systemd is told again how the controller is");
        }
        failing = !taken;
        return taken;
    }
}
