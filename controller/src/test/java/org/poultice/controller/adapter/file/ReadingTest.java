package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.port.JournalEntry;

/** Which of several segments counts, and that nothing that is gone or damaged goes unnoticed. */
class ReadingTest {
    private static final String OLD = "poultice-000001.old";
    private static final String CURRENT = "poultice-000002.journal";
    private static final MonoTime NOW = MonoTime.ofMillis(900_000_000);
    private static final Occurrence.Journaled LAST = new Occurrence.SessionStarted(77, 3);
    private static final Occurrence.Journaled ANSWER =
            new Occurrence.Tripped(new Finding(Reason.JOURNAL_DAMAGED, 1, 0, null));

    private final PowerCutDisk disk = new PowerCutDisk();
    private JournalContents whole;

    /** A journal with an old segment and a current one, whose checkpoint has some records and which has grown since. */
    @BeforeEach
    void compactOnce() throws IOException {
        List<JournalEntry> before = new ArrayList<>();
        before.add(Samples.entry(0, new Occurrence.EpisodeBegan()));
        while (Samples.segment(before).length <= Tail.COMPACT_BEYOND_BYTES) {
            before.add(Samples.entry(1_000L * before.size(), new Occurrence.StillHere()));
        }
        disk.put("poultice-000001.journal", Samples.segment(before));
        FileJournal journal = open();
        journal.append(new Occurrence.Reset(), NOW);
        journal.append(LAST, NOW);
        assertEquals(List.of(OLD, CURRENT, Reading.MARK), disk.names());
        whole = contents();
        assertFalse(whole.damaged());
    }

    private FileJournal open() throws IOException {
        return FileJournal.on(disk, Samples.BOOT, Samples.CLOCK);
    }

    private JournalContents contents() throws IOException {
        return Reading.of(disk).contents();
    }

    private void assertDamagedUntilATripAnswers() throws IOException {
        assertTrue(open().contents().damaged());
        assertTrue(open().contents().damaged(), "opening it changes nothing");
        open().append(new Occurrence.StillHere(), NOW);
        assertTrue(open().contents().damaged(), "another record does not either");
        open().append(ANSWER, NOW);
        assertFalse(open().contents().damaged());
        assertEquals(ANSWER, contents().entries().getLast().what());
    }

    @Test
    void anyFlippedBitIsFoundOrDoesNoHarm() throws IOException {
        byte[] bytes = disk.bytes(CURRENT).clone();
        for (int bit = 0; bit < bytes.length * 8; bit += 7) { // of each byte at least one, of each eight all
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            disk.put(CURRENT, flipped);
            JournalContents read = contents();

            assertTrue(read.damaged() || read.lines().equals(whole.lines()), "bit " + bit);
            assertEquals(bit / 8 == bytes.length - 1, !read.damaged(), "bit " + bit);
        }
    }

    @Test
    void behindADamagedCheckpointTheOldSegmentAndTheNewestRecordsCount() throws IOException {
        disk.bytes(CURRENT)[20] ^= 1;
        JournalContents read = contents();

        assertTrue(read.damaged());
        assertEquals(whole.nextSeq(), read.nextSeq());
        assertEquals(LAST, read.entries().getLast().what());
        assertEquals(whole.nextSeq() - 1, read.lines().size(), "all of the old one, and what came after it");
        assertDamagedUntilATripAnswers();
    }

    @Test
    void aCurrentSegmentThatIsGoneIsMissed() throws IOException {
        disk.remove(CURRENT);

        assertTrue(contents().flaws().toString().contains("the one after it is missing"), contents()::toString);
        assertDamagedUntilATripAnswers();
    }

    @Test
    void allSegmentsGoneIsNoNewDevice() throws IOException {
        disk.remove(CURRENT);
        disk.remove(OLD);

        assertEquals(List.of(), contents().lines());
        assertDamagedUntilATripAnswers();
    }

    @Test
    void everythingGoneIsANewDevice() throws IOException {
        disk.names().forEach(disk::remove);

        assertFalse(open().contents().damaged());
        assertEquals(1, open().contents().nextSeq());
    }

    @Test
    void anOldSegmentThatIsGoneIsNotNeeded() throws IOException {
        disk.remove(OLD);

        assertEquals(whole, contents());
    }

    @Test
    void noSegmentCanBeRead() throws IOException {
        disk.bytes(CURRENT)[20] ^= 1;
        disk.bytes(OLD)[20] ^= 1;

        assertEquals(whole.nextSeq(), contents().nextSeq());
        assertTrue(contents().lines().size() > 400, "what can be read of both");
        assertDamagedUntilATripAnswers();
    }

    @Test
    void aCheckpointThatWasCutOffIsNotWhole() throws IOException {
        byte[] bytes = disk.bytes(CURRENT);
        byte[] cut = new byte[200];
        System.arraycopy(bytes, 0, cut, 0, cut.length);
        disk.put(CURRENT, cut);

        assertDamagedUntilATripAnswers();
    }

    @Test
    void anEmptySegmentIsNotWhole() throws IOException {
        disk.put(CURRENT, new byte[0]);

        assertDamagedUntilATripAnswers();
    }

    @Test
    void aFileFarTooLargeIsDamageAndFillsNoMemory() throws IOException {
        disk.put(CURRENT, new byte[Segment.LARGEST_BYTES + 1_000]);

        assertDamagedUntilATripAnswers();
    }

    @Test
    void damageOutlivesACompaction() throws IOException {
        disk.bytes(CURRENT)[disk.bytes(CURRENT).length - 100] ^= 1;
        FileJournal journal = open();
        assertTrue(journal.contents().damaged());
        for (int i = 0; i < 700; i++) {
            journal.append(new Occurrence.StillHere(), NOW);
        }
        assertTrue(
                disk.names().contains("poultice-000003.journal"), disk.names().toString());

        assertTrue(contents().damaged());
        open().append(ANSWER, NOW);
        assertFalse(contents().damaged());
    }
}
