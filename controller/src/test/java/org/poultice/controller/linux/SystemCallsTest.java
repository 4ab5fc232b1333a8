package org.poultice.controller.linux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The system calls against the kernel that runs the test. */
class SystemCallsTest {
    private static final int NONBLOCK = SystemCalls.EFD_NONBLOCK | SystemCalls.EFD_CLOEXEC;
    private static final long TCGETS = 0x5401;

    @TempDir
    Path directory;

    private static Errno refusal(Executable call) {
        return assertThrows(SystemCallException.class, call).errno();
    }

    @Test
    void whatTheKernelRefusesHasItsName() {
        String missing = directory.resolve("missing").toString();

        assertEquals(Errno.ENOENT, refusal(() -> SystemCalls.open(missing, SystemCalls.O_RDONLY)));
        assertEquals(Errno.EBADF, refusal(() -> SystemCalls.close(-1)));
        assertEquals(Errno.EINVAL, refusal(() -> SystemCalls.fcntl(0, 99_999, 0)));
        assertEquals(Errno.EBADF, refusal(() -> SystemCalls.ioctl(-1, TCGETS, MemorySegment.NULL)));
    }

    @Test
    void anIoctlThatADeviceDoesNotKnowIsNoTypewriter() throws SystemCallException {
        int fd = SystemCalls.open("/dev/null", SystemCalls.O_RDWR | SystemCalls.O_CLOEXEC);
        try {
            assertEquals(Errno.ENOTTY, refusal(() -> SystemCalls.ioctl(fd, TCGETS, MemorySegment.NULL)));
        } finally {
            SystemCalls.close(fd);
        }
    }

    @Test
    void anErrorWithoutANameKeepsItsNumber() {
        SystemCallException odd = new SystemCallException("ioctl", 71);

        assertEquals(Errno.UNNAMED, odd.errno());
        assertEquals("ioctl failed: error 71", odd.getMessage());
        assertEquals("ioctl failed: EBUSY", new SystemCallException("ioctl", 16).getMessage());
    }

    @Test
    void whatCannotWaitSaysThatItDidNothing() throws SystemCallException {
        int counter = SystemCalls.eventfd(NONBLOCK);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = arena.allocateFrom(ValueLayout.JAVA_LONG, 7);

            assertEquals(0, SystemCalls.read(counter, arena.allocate(8)));
            assertEquals(8, SystemCalls.write(counter, number));
            assertEquals(8, SystemCalls.read(counter, number));
            assertEquals(7, number.get(ValueLayout.JAVA_LONG, 0));
        } finally {
            SystemCalls.close(counter);
        }
    }

    @Test
    @Timeout(20)
    void aWaitEndsWhenOneOfItsDescriptorsIsReady() throws SystemCallException {
        int quiet = SystemCalls.eventfd(NONBLOCK);
        int waker = SystemCalls.eventfd(NONBLOCK);
        try (Arena arena = Arena.ofConfined()) {
            Poll poll = new Poll(2);
            poll.watch(0, quiet, Poll.BYTES);
            poll.watch(1, waker, Poll.BYTES);
            assertFalse(poll.await(1));

            SystemCalls.write(waker, arena.allocateFrom(ValueLayout.JAVA_LONG, 1));

            assertTrue(poll.await());
            assertEquals(0, poll.found(0));
            assertEquals(Poll.BYTES, poll.found(1));
        } finally {
            SystemCalls.close(quiet);
            SystemCalls.close(waker);
        }
    }

    @Test
    void aDatagramGoesToASocketByTheNameOfItsFile() throws SystemCallException {
        assertDatagramArrives(directory.resolve("socket").toString());
        assertTrue(Files.exists(directory.resolve("socket")));
    }

    @Test
    void aDatagramGoesToASocketByItsNameInNoFileSystem() throws SystemCallException {
        assertDatagramArrives("@poultice-test-" + ProcessHandle.current().pid());
    }

    private static void assertDatagramArrives(String name) throws SystemCallException {
        int type = SystemCalls.SOCK_DGRAM | SystemCalls.SOCK_CLOEXEC;
        int receiver = SystemCalls.socket(SystemCalls.AF_UNIX, type | SystemCalls.SOCK_NONBLOCK);
        int sender = SystemCalls.socket(SystemCalls.AF_UNIX, type);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = UnixAddress.of(name, arena);
            int flags = SystemCalls.MSG_DONTWAIT | SystemCalls.MSG_NOSIGNAL;
            MemorySegment words = arena.allocate(7).copyFrom(MemorySegment.ofArray("READY=1".getBytes(UTF_8)));
            assertTrue(refusal(() -> SystemCalls.sendTo(sender, words, flags, address))
                    .name()
                    .matches("ENOENT|ECONNREFUSED"));

            SystemCalls.bind(receiver, address);

            assertEquals(7, SystemCalls.sendTo(sender, words, flags, address));
            MemorySegment got = arena.allocate(64);
            assertEquals(7, SystemCalls.read(receiver, got));
            assertEquals("READY=1", got.getString(0));
        } finally {
            SystemCalls.close(sender);
            SystemCalls.close(receiver);
        }
    }

    @Test
    void aSocketsNameFitsTheKernelsAddress() {
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(2 + 107 + 1, UnixAddress.of("x".repeat(107), arena).byteSize());
            assertThrows(IllegalArgumentException.class, () -> UnixAddress.of("x".repeat(108), arena));
            assertThrows(IllegalArgumentException.class, () -> UnixAddress.of("", arena));
        }
    }
}
