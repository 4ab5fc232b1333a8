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

/** What the bytes of a segment mean, whatever has happened to them; here those without a header. */
class SegmentTest {
    private static final Occurrence.Journaled DAMAGE_ANSWERED =
            new Occurrence.Tripped(new Finding(Reason.JOURNAL_DAMAGED, 1, 0, null));

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

    private static Segment segment(byte[] bytes) {
        return Segment.of(new SegmentName(0, SegmentName.Kind.CURRENT), bytes);
    }

    private static List<JournalEntry> entries(Segment segment) {
        return segment.lines().stream().map(JournalLine::entry).toList();
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
        Segment empty = segment(new byte[0]);

        assertEquals(List.of(), empty.lines());
        assertEquals(1, empty.nextSeq());
        assertTrue(empty.usable());
        assertEquals(0, empty.damages());
    }

    @Test
    void whatWasWrittenIsRead() {
        List<JournalEntry> entries = entries(200);
        byte[] file = Samples.file(entries);

        Segment read = segment(file);
        assertEquals(entries, entries(read));
        assertEquals(201, read.nextSeq());
        assertEquals(file.length, read.intactBytes());
        assertFalse(read.newlineMissing());
        assertEquals(0, read.damages());
    }

    @Test
    void aCutAtAnyByteLosesAtMostTheRecordThatWasBeingWritten() {
        List<JournalEntry> entries = entries(25);
        byte[] file = Samples.file(entries);
        for (int length = 0; length <= file.length; length++) {
            Segment contents = segment(Arrays.copyOf(file, length));
            long newlines = text(Arrays.copyOf(file, length))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            long whole = length < file.length && file[length] == '\n' ? newlines + 1 : newlines;

            assertEquals(
                    entries.subList(0, (int) whole),
                    entries(contents),
                    "at " + length + ", repeat with -Dpoultice.seed=" + seed);
            assertFalse(contents.damages() > 0, "at " + length + ", repeat with -Dpoultice.seed=" + seed);
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
            Segment contents = segment(flipped);

            boolean harmless = entries(contents).equals(entries);
            assertTrue(contents.damages() > 0 || harmless, "bit " + bit + ", repeat with -Dpoultice.seed=" + seed);
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

            assertTrue(segment(flipped).damages() > 0, "bit " + bit + ", repeat with -Dpoultice.seed=" + seed);
        }
    }

    @Test
    void oneBadLineIsOneDamage() {
        byte[] file = Samples.file(entries(9));
        file[20] ^= 1;

        assertEquals(1, segment(file).damages());
        assertEquals(10, segment(file).nextSeq());
    }

    @Test
    void aMissingLineIsDamageWhereverItWas() {
        byte[] file = Samples.file(entries(9));
        for (int line = 0; line < 8; line++) {
            assertTrue(segment(without(file, line)).damages() > 0, "line " + line);
        }
    }

    @Test
    void aRepeatedLineIsDamage() {
        byte[] file = Samples.file(entries(3));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(file);
        twice.writeBytes(text(file).lines().toList().getLast().getBytes(StandardCharsets.UTF_8));
        twice.write('\n');

        assertTrue(segment(twice.toByteArray()).damages() > 0);
    }

    @Test
    void damageCountsUntilATripHasAnsweredForIt() {
        byte[] file = Samples.file(List.of(
                Samples.entry(1, new Occurrence.EpisodeBegan()),
                Samples.entry(2, new Occurrence.StillHere()),
                Samples.entry(3, DAMAGE_ANSWERED),
                Samples.entry(4, new Occurrence.StillHere())));

        assertFalse(segment(without(file, 0)).damages() > 0, "before the trip that says so");
        assertTrue(segment(without(file, 2)).damages() > 0, "the trip itself");
    }

    @Test
    void aResetOfAnotherTripDoesNotAnswerForDamage() {
        byte[] file = Samples.file(List.of(
                Samples.entry(1, new Occurrence.EpisodeBegan()),
                Samples.entry(2, new Occurrence.Tripped(new Finding(Reason.PAD_LOST, 0, 0, null))),
                Samples.entry(3, new Occurrence.Reset()),
                Samples.entry(4, new Occurrence.StillHere())));
        file[30] ^= 4;

        assertTrue(segment(file).damages() > 0, "or the new episode would be forgotten in silence");
    }

    @Test
    void anyBytesHaveAnAnswer() {
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            Segment contents = segment(bytes);

            assertEquals(List.of(), entries(contents), "repeat with -Dpoultice.seed=" + seed);
            long newlines = text(bytes).chars().filter(c -> c == '\n').count();
            assertEquals(newlines > 0, contents.damages() > 0, "repeat with -Dpoultice.seed=" + seed);
        }
    }
}
