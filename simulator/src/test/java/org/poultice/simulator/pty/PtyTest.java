package org.poultice.simulator.pty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PtyTest {
    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final byte[] EVERY_BYTE = new byte[256];

    static {
        for (int i = 0; i < EVERY_BYTE.length; i++) {
            EVERY_BYTE[i] = (byte) i;
        }
    }

    private Pty pty;
    private Path device;

    @BeforeEach
    void open() throws IOException {
        pty = Pty.open();
        device = Path.of(pty.deviceName());
    }

    @AfterEach
    void close() throws IOException {
        pty.close();
    }

    @Test
    void theOtherEndIsADeviceOfTheSystem() throws IOException {
        assertTrue(Files.exists(device), pty.deviceName());
        pty.close();
        assertFalse(Files.exists(device), pty.deviceName());
    }

    @Test
    void everyByteGoesThroughAsItIsInBothDirections() throws IOException {
        try (OutputStream out = Files.newOutputStream(device);
                InputStream in = Files.newInputStream(device)) {
            pty.write(EVERY_BYTE);
            assertArrayEquals(EVERY_BYTE, assertTimeoutPreemptively(GENEROUS, () -> in.readNBytes(EVERY_BYTE.length)));

            out.write(EVERY_BYTE);
            assertArrayEquals(EVERY_BYTE, read(EVERY_BYTE.length));
        }
        assertEquals(0, pty.droppedBytes());
    }

    @Test
    void readingGoesOnAfterAReaderHasLeftAndAnotherOneCame() throws IOException {
        for (byte reader = 1; reader <= 3; reader++) {
            try (OutputStream out = Files.newOutputStream(device)) {
                out.write(reader);
            }
            assertArrayEquals(new byte[] {reader}, read(1));
            assertEquals(0, pty.read(new byte[1]));
        }
    }

    @Test
    void writingNeverBlocksWhenNobodyReadsAndTheLossIsCounted() {
        byte[] frame = new byte[64];
        assertTimeoutPreemptively(GENEROUS, () -> {
            long written = 0;
            for (int i = 0; i < 10_000; i++) {
                pty.write(frame);
                written += frame.length;
            }
            // The system moves bytes from one end to the other in its own time, so the last of the backlog is seen
            // late.
            while (written - pty.droppedBytes() > Pty.LONGEST_BACKLOG_BYTES + frame.length) {
                pty.waitForInput(1_000_000);
                pty.write(frame);
                written += frame.length;
            }
        });
    }

    @Test
    void aReaderThatComesLateGetsOnlyTheNewestBytes() {
        byte[] got = assertTimeoutPreemptively(GENEROUS, () -> {
            for (int i = 0; i < 1_000; i++) {
                pty.write(new byte[] {(byte) (i >> 8), (byte) i, 0, 0, 0, 0, 0, 0});
                pty.waitForInput(200_000);
            }
            try (InputStream in = Files.newInputStream(device)) {
                return in.readNBytes(2);
            }
        });
        int first = ((got[0] & 0xFF) << 8) | (got[1] & 0xFF);
        assertTrue(first > 0, "began with the oldest");
        assertTrue(pty.droppedBytes() >= first * 8L, "began with " + first + ", dropped " + pty.droppedBytes());
    }

    @Test
    void aWaitEndsWhenSomebodyWritesAndWhenSomebodyWakesIt() throws Exception {
        try (OutputStream out = Files.newOutputStream(device)) {
            out.write(7);
            assertTimeoutPreemptively(GENEROUS, () -> pty.waitForInput(TimeUnit.HOURS.toNanos(1)));
            assertArrayEquals(new byte[] {7}, read(1));
        }
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(this::waitForAnHour);
        pty.wake();
        waiting.get(GENEROUS.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void aWaitEndsByItself() {
        assertTimeoutPreemptively(GENEROUS, () -> pty.waitForInput(1_000_000));
    }

    @Test
    void closingTwiceAndWakingAfterwardsAreHarmless() throws IOException {
        pty.close();
        pty.close();
        pty.wake();
    }

    private void waitForAnHour() {
        try {
            pty.waitForInput(TimeUnit.HOURS.toNanos(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] read(int count) throws IOException {
        return assertTimeoutPreemptively(GENEROUS, () -> {
            byte[] all = new byte[count];
            byte[] piece = new byte[count];
            int length = 0;
            while (length < count) {
                pty.waitForInput(TimeUnit.SECONDS.toNanos(1));
                int more = pty.read(piece);
                System.arraycopy(piece, 0, all, length, Math.min(more, count - length));
                length += more;
            }
            return all;
        });
    }
}
