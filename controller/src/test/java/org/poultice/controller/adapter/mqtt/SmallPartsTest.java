package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The parts of the link that need no broker. */
final class SmallPartsTest {

    @Nested
    final class ABackOff {

        @Test
        void doublesUpToItsLimitAndVariesBelowIt() {
            BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10), new Random(1));
            long[] ceilings = {1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000};
            for (long ceiling : ceilings) {
                long pause = backOff.next().toMillis();
                assertTrue(pause >= ceiling / 2 && pause <= ceiling, pause + " of " + ceiling);
            }
            backOff.reset();
            assertTrue(backOff.next().toMillis() <= 1_000);
        }

        @Test
        void doesNotBringAllDevicesBackInTheSameSecond() {
            List<Long> pauses = new ArrayList<>();
            for (int device = 0; device < 1_000; device++) {
                BackOff backOff = new BackOff(Duration.ofMinutes(2), Duration.ofMinutes(2), new Random(device));
                pauses.add(backOff.next().toSeconds());
            }
            long inOneSecond = pauses.stream()
                    .mapToLong(second -> pauses.stream().filter(second::equals).count())
                    .max()
                    .orElseThrow();
            assertTrue(inOneSecond < 60, inOneSecond + " of 1000 in one second");
        }
    }

    @Nested
    final class APacketGuard {
        private static final int LARGEST = 300;

        private static PacketGuard over(int... bytes) {
            byte[] packet = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                packet[i] = (byte) bytes[i];
            }
            return new PacketGuard(new ByteArrayInputStream(packet), LARGEST);
        }

        @Test
        void letsPacketsThrough() throws IOException {
            // PINGRESP, PUBACK with two bytes, and 130 bytes of something with a length of two bytes: 130 = 0x82 0x01.
            byte[] packets = new byte[2 + 4 + 3 + 130];
            System.arraycopy(new byte[] {(byte) 0xd0, 0, 0x40, 2, 0, 7, 0x30, (byte) 0x82, 1}, 0, packets, 0, 9);
            for (int chunk = 1; chunk < packets.length; chunk++) {
                PacketGuard guard = new PacketGuard(new ByteArrayInputStream(packets), LARGEST);
                byte[] read = new byte[packets.length];
                int count = 0;
                while (count < read.length) {
                    count += guard.read(read, count, Math.min(chunk, read.length - count));
                }
                assertArrayEquals(packets, read);
                assertEquals(-1, guard.read());
            }
        }

        @Test
        void readsBytesOneByOneToo() throws IOException {
            PacketGuard guard = over(0x40, 2, 0xff, 0xff, 0xd0, 0);
            for (int expected : new int[] {0x40, 2, 0xff, 0xff, 0xd0, 0, -1}) {
                assertEquals(expected, guard.read());
            }
        }

        @Test
        void endsAtAPacketThatIsTooLarge() {
            // 301 = 0xad 0x02
            PacketGuard guard = over(0x30, 0xad, 0x02, 0);
            assertThrows(IOException.class, () -> guard.readNBytes(4));
        }

        @Test
        void endsAtALengthThatNeverEnds() {
            PacketGuard guard = over(0x30, 0x80, 0x80, 0x80, 0x80, 0x80);
            assertThrows(IOException.class, () -> guard.readNBytes(6));
        }
    }

    @Nested
    final class ALinkLog {
        private final List<String> lines = new ArrayList<>();
        private final LinkLog log =
                new LinkLog("mqtt://broker", line -> lines.add("INFO " + line), line -> lines.add("WARN " + line));

        private static long seconds(long seconds) {
            return Duration.ofSeconds(seconds).toNanos();
        }

        @Test
        void saysThatTheLinkIsLostOnceAndThatItIsBackOnce() {
            log.up(seconds(1), 0);
            log.down("the connection was closed", seconds(10), 0);
            log.down("nobody answers", seconds(11), 0);
            log.down("nobody answers", seconds(20), 5);
            log.up(seconds(42), 7);
            assertEquals(
                    List.of(
                            "INFO MQTT: connected to mqtt://broker",
                            "WARN MQTT: lost mqtt://broker: the connection was closed; trying again, reports wait",
                            "INFO MQTT: back at mqtt://broker after 32 s, 7 reports were dropped"),
                    lines);
        }

        @Test
        void saysOnceThatThereIsNoBroker() {
            log.down("nobody answers", seconds(1), 0);
            log.down("nobody answers", seconds(2), 0);
            log.up(seconds(3), 0);
            assertEquals(
                    List.of(
                            "WARN MQTT: cannot connect to mqtt://broker: nobody answers; trying again, therapy does not"
                                    + " need it",
                            "INFO MQTT: connected to mqtt://broker"),
                    lines);
        }

        @Test
        void saysOnceWhatTheBrokerRefuses() {
            log.refused("up/state", 135);
            log.refused("up/state", 135);
            assertEquals(
                    List.of("WARN MQTT: the broker refuses up/state: not authorised (135); its access list should allow"
                            + " it"),
                    lines);
            for (int i = 0; i < 1_000; i++) {
                log.refused("up/res/requester-" + i, 135);
            }
            assertTrue(lines.size() < 20, lines.size() + " lines");
        }
    }
}
