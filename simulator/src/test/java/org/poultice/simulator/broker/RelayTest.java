package org.poultice.simulator.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay before a server that says again what it hears. */
class RelayTest {
    /** For what must come; nothing waits so long unless it fails. */
    private static final int GENEROUS_MILLIS = 60_000;
    /** For what must not come: it could only be missed, never seen where it is not. */
    private static final int QUIET_MILLIS = 300;

    private static final Duration LONG = Duration.ofHours(1);

    private Echo echo;
    private Relay relay;

    @BeforeEach
    void open() throws IOException {
        echo = new Echo();
        relay = new Relay(0, echo.port());
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        echo.close();
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), relay.port());
        client.setSoTimeout(GENEROUS_MILLIS);
        return client;
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hear(Socket client, int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }

    private static void hearNothing(Socket client) throws IOException {
        client.setSoTimeout(QUIET_MILLIS);
        assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());
        client.setSoTimeout(GENEROUS_MILLIS);
    }

    private static void hearTheEnd(Socket client) {
        int last;
        try {
            last = client.getInputStream().read();
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("the connection has not ended", stillOpen);
        } catch (IOException reset) {
            last = -1;
        }
        assertEquals(-1, last);
    }

    @Test
    void withoutAFaultEachByteArrivesAndAnEndToo() throws Exception {
        byte[] much = new byte[3_000_000];
        new SplittableRandom(1).nextBytes(much);
        try (Socket client = client()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    client.getOutputStream().write(much);
                    client.shutdownOutput();
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
            });
            byte[] back = client.getInputStream().readAllBytes();
            writer.join();
            assertTrue(Arrays.equals(much, back), back.length + " bytes came back");
        }
    }

    @Test
    void whoIsGoneHasNoConnectionsAndTakesNoneUntilItIsBackAtTheSamePort() throws IOException {
        int port = relay.port();
        try (Socket before = client()) {
            say(before, "a");
            assertEquals("a", hear(before, 1));
            relay.leave();
            relay.leave();
            hearTheEnd(before);
            assertThrows(ConnectException.class, () -> client().close());
        }
        relay.comeBack();
        relay.comeBack();
        assertEquals(port, relay.port());
        try (Socket after = client()) {
            say(after, "b");
            assertEquals("b", hear(after, 1));
        }
    }

    @Test
    void whoHangsTakesConnectionsAndForwardsNothingUntilItIsMended() throws IOException {
        try (Socket before = client()) {
            say(before, "1");
            assertEquals("1", hear(before, 1));
            relay.hang(true);
            say(before, "2");
            try (Socket meanwhile = client()) {
                say(meanwhile, "3");
                hearNothing(meanwhile);
                hearNothing(before);
                assertEquals(1, echo.heard());
                relay.hang(false);
                assertEquals("3", hear(meanwhile, 1));
                assertEquals("2", hear(before, 1));
            }
        }
    }

    @Test
    void aConnectionThatTheServerEndsStaysWhileItHangs() throws Exception {
        try (Socket client = client()) {
            say(client, "1");
            assertEquals("1", hear(client, 1));
            relay.hang(true);
            echo.hangUp();
            hearNothing(client);
            relay.hang(false);
            hearTheEnd(client);
        }
    }

    @Test
    void whatIsSlowComesLaterAndInItsOrder() throws IOException {
        try (Socket client = client()) {
            long start = System.nanoTime();
            relay.slow(Duration.ofMillis(50));
            for (char letter = 'a'; letter <= 'z'; letter++) {
                say(client, String.valueOf(letter));
            }
            assertEquals("abcdefghijklmnopqrstuvwxyz", hear(client, 26));
            long least = Duration.ofMillis(100).toNanos();
            assertTrue(System.nanoTime() - start >= least, "there and back in less than twice the delay");
        }
    }

    @Test
    void whatIsOnItsWayWhenItIsMendedComesAtOnce() throws IOException {
        try (Socket client = client()) {
            relay.slow(LONG);
            say(client, "late");
            hearNothing(client);
            relay.slow(Duration.ZERO);
            assertEquals("late", hear(client, 4));
        }
    }

    /** More than all buffers of the relay and of the kernel: whoever sends it must be held up, and loses nothing. */
    @Test
    void whoSendsMoreThanThereIsRoomForIsHeldUp() throws Exception {
        int length = 64 << 20;
        relay.hang(true);
        try (Socket client = client()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    client.getOutputStream().write(new byte[length]);
                    client.shutdownOutput();
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
            });
            assertEquals(false, writer.join(Duration.ofMillis(QUIET_MILLIS)), "64 MiB were taken by nobody");
            relay.hang(false);
            long back = client.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertEquals(length, back);
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithWhatToDo() {
        IOException told = assertThrows(IOException.class, () -> new Relay(relay.port(), echo.port()).close());
        assertTrue(String.valueOf(told.getMessage()).contains("give another with --port"), told::getMessage);
    }
}
