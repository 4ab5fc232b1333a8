package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.port.JournalEntry;

/** What is read from a journal's bytes, whatever has happened to them. */
class JournalContentsTest {
    private static final Occurrence.Journaled DAMAGE_ANSWERED =
            new Occurrence.Tripped(new Finding(Reason.JOURNAL_DAMAGED, 0, 0, null));

    private final long seed = Samples.seed();
    private final Random random = new Random(seed);

    /** Any records but those that answer for damage. */
    private List<JournalEntry> entries(int count) {
        List<JournalEntry> entries = new ArrayList<>();
        while (entries.size() < count) {
            JournalEntry entry = Samples.random(random);
            boolean answers = entry.what() instanceof Occurrence.Tripped tripped
                    && tripped.cause().reason() == Reason.JOURNAL_DAMAGED;
            if (!answers) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static byte[] without(byte[] file, int line) {
        List<String> lines = new ArrayList<>(text(file).lines().toList());
        lines.remove(line);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertEquals(new JournalContents(List.of(), 1, 0, false, 0), JournalContents.of(new byte[0]));
    }

    @Test
    void whatWasWrittenIsRead() {
        List<JournalEntry> entries = entries(200);
        byte[] file = Samples.file(entries);

        assertEquals(new JournalContents(entries, 201, file.length, false, 0), JournalContents.of(file));
    }

    @Test
    void aCutAtAnyByteLosesAtMostTheRecordThatWasBeingWritten() {
        List<JournalEntry> entries = entries(25);
        byte[] file = Samples.file(entries);
        for (int length = 0; length <= file.length; length++) {
            JournalContents contents = JournalContents.of(Arrays.copyOf(file, length));
            long newlines = text(Arrays.copyOf(file, length))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            long whole = length < file.length && file[length] == '\n' ? newlines + 1 : newlines;

            assertEquals(
                    entries.subList(0, (int) whole),
                    contents.entries(),
                    "at " + length + ", repeat with -Dpoultice.seed=" + seed);
            assertFalse(contents.damaged(), "at " + length + ", repeat with -Dpoultice.seed=" + seed);
            assertEquals(whole + 1, contents.nextSeq());
            assertEquals(whole != newlines, contents.newlineMissing());
        }
    }

    @Test
    void anySingleFlippedBitIsFoundOrDoesNoHarm() {
        List<JournalEntry> entries = entries(12);
        byte[] file = Samples.file(entries);
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            JournalContents contents = JournalContents.of(flipped);

            boolean harmless = contents.entries().equals(entries);
            assertTrue(contents.damaged() || harmless, "bit " + bit + ", repeat with -Dpoultice.seed=" + seed);
            assertEquals(bit / 8 == file.length - 1, harmless, "only the last newline may be mended");
        }
    }

    @Test
    void anySingleFlippedBitInALongJournalIsFound() {
        byte[] file = Samples.file(entries(2_000));
        for (int i = 0; i < 50; i++) {
            int bit = random.nextInt((file.length - 1) * 8);
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);

            assertTrue(JournalContents.of(flipped).damaged(), "bit " + bit + ", repeat with -Dpoultice.seed=" + seed);
        }
    }

    @Test
    void oneBadLineIsOneDamage() {
        byte[] file = Samples.file(entries(9));
        file[20] ^= 1;

        assertEquals(1, JournalContents.of(file).damagedLines());
        assertEquals(10, JournalContents.of(file).nextSeq());
    }

    @Test
    void aMissingLineIsDamageWhereverItWas() {
        byte[] file = Samples.file(entries(9));
        for (int line = 0; line < 8; line++) {
            assertTrue(JournalContents.of(without(file, line)).damaged(), "line " + line);
        }
    }

    @Test
    void aRepeatedLineIsDamage() {
        byte[] file = Samples.file(entries(3));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(file);
        twice.writeBytes(text(file).lines().toList().getLast().getBytes(StandardCharsets.UTF_8));
        twice.write('\n');

        assertTrue(JournalContents.of(twice.toByteArray()).damaged());
    }

    @Test
    void damageCountsUntilATripHasAnsweredForIt() {
        byte[] file = Samples.file(List.of(
                Samples.entry(1, new Occurrence.EpisodeBegan()),
                Samples.entry(2, new Occurrence.StillHere()),
                Samples.entry(3, DAMAGE_ANSWERED),
                Samples.entry(4, new Occurrence.StillHere())));

        assertFalse(JournalContents.of(without(file, 0)).damaged(), "before the trip that says so");
        assertTrue(JournalContents.of(without(file, 2)).damaged(), "the trip itself");
    }

    @Test
    void aResetOfAnotherTripDoesNotAnswerForDamage() {
        byte[] file = Samples.file(List.of(
                Samples.entry(1, new Occurrence.EpisodeBegan()),
                Samples.entry(2, new Occurrence.Tripped(new Finding(Reason.PAD_LOST, 0, 0, null))),
                Samples.entry(3, new Occurrence.Reset()),
                Samples.entry(4, new Occurrence.StillHere())));
        file[30] ^= 4;

        assertTrue(JournalContents.of(file).damaged(), "or the new episode would be forgotten in silence");
    }

    @Test
    void anyBytesHaveAnAnswer() {
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            JournalContents contents = JournalContents.of(bytes);

            assertEquals(List.of(), contents.entries(), "repeat with -Dpoultice.seed=" + seed);
            long newlines = text(bytes).chars().filter(c -> c == '\n').count();
            assertEquals(newlines > 0, contents.damaged(), "repeat with -Dpoultice.seed=" + seed);
        }
    }
}
