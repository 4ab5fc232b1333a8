package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/** One line of the journal. */
class JournalLineTest {
    /**
     * CRC-32C of all that is behind it (that of {@code 123456789} is {@code e3069283}), bytes behind this word, number, boot, nanoseconds up,
     * wall clock, whether it is trusted, what.
     */
    private static final String GOLDEN = "329f2987 000098 000004 0b7ad6d2-8a4d-4a0e-8a0c-3f8bb0a7a8de 000012345678901"
            + " 2026-11-21T03:17:00.123Z trusted Reset";

    private static final JournalLine LINE = new JournalLine(
            4,
            new JournalEntry(Samples.BOOT, new MonoTime(12_345_678_901L), Samples.WALL, true, new Occurrence.Reset()));

    @Test
    void aLineIsWrittenLikeThis() {
        assertEquals(GOLDEN + "\n", LINE.encode());
    }

    @Test
    void aLineIsReadLikeThis() {
        assertEquals(LINE, JournalLine.decode(GOLDEN));
    }

    @Test
    void theSecondWordCountsTheBytesBehindIt() {
        int afterLength = GOLDEN.indexOf(' ', GOLDEN.indexOf(' ') + 1) + 1;

        assertEquals(Integer.parseInt(GOLDEN.substring(9, 15)), GOLDEN.length() - afterLength);
    }

    @Test
    void anUntrustedClockIsReadAsUntrusted() {
        JournalEntry entry =
                new JournalEntry(Samples.BOOT, MonoTime.ofMillis(1), Samples.WALL, false, new Occurrence.Reset());
        JournalLine read = JournalLine.decode(new JournalLine(1, entry).encode().strip());

        assertNotNull(read);
        assertFalse(read.entry().trusted());
    }

    @Test
    void everyRecordIsReadBackAsItWasWritten() {
        long seed = Samples.seed();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            JournalLine line = new JournalLine(1 + random.nextInt(Integer.MAX_VALUE), Samples.random(random));
            String text = line.encode();

            assertTrue(text.endsWith("\n") && text.indexOf('\n') == text.length() - 1, text);
            assertEquals(
                    line,
                    JournalLine.decode(text.substring(0, text.length() - 1)),
                    "repeat with -Dpoultice.seed=" + seed);
        }
    }

    @Test
    void everySingleFlippedBitIsFound() {
        byte[] golden = GOLDEN.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < golden.length * 8; bit++) {
            byte[] flipped = golden.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);

            assertNull(JournalLine.decode(new String(flipped, StandardCharsets.UTF_8)), "bit " + bit);
        }
    }

    @Test
    void aLineThatIsCutIsNone() {
        for (int length = 0; length < GOLDEN.length(); length++) {
            assertNull(JournalLine.decode(GOLDEN.substring(0, length)), "at " + length);
        }
    }

    @Test
    void aRightChecksumOverSomethingElseIsNoRecord() {
        String words = GOLDEN.substring(9);
        assertNotNull(JournalLine.decode(checked(words)));

        List<String> others = List.of(
                "",
                " ",
                "a",
                words.replace("Reset", "Rested"),
                words.replace("Reset", ""),
                words.replace("Reset", " "),
                words.replace("000012345678901", "12.5"),
                words.replace("2026-11-21T03", "2026-11-21T30"),
                words.replace("000004", "four"),
                words.replace(Samples.BOOT + " ", ""));
        for (String other : others) {
            assertNull(JournalLine.decode(checked(other)), other);
        }
    }

    private static String checked(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x %s".formatted(crc.getValue(), text);
    }
}
