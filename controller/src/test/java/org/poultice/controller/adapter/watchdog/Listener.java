package org.poultice.controller.adapter.watchdog;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.poultice.controller.linux.SystemCallException;
import org.poultice.controller.linux.SystemCalls;
import org.poultice.controller.linux.UnixAddress;

/** The datagram socket that systemd would have, so that a test hears what it would hear. */
final class Listener implements AutoCloseable {
    private final int fd;

    Listener(String name) throws SystemCallException {
        fd = SystemCalls.socket(
                SystemCalls.AF_UNIX, SystemCalls.SOCK_DGRAM | SystemCalls.SOCK_NONBLOCK | SystemCalls.SOCK_CLOEXEC);
        SystemCalls.bind(fd, UnixAddress.of(name, Arena.ofAuto()));
    }

    /** The next datagram; empty when there is none. One that was sent before is there: the kernel hands it over within the call. */
    String heard() throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(4_096);
            int count = SystemCalls.read(fd, buffer);
            return new String(buffer.asSlice(0, count).toArray(JAVA_BYTE), UTF_8);
        }
    }

    @Override
    public void close() throws SystemCallException {
        SystemCalls.close(fd);
    }
}
