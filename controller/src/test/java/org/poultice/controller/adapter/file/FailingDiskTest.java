package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/** One step of the disk fails, before or after it took effect: what was confirmed is there, whatever follows, and also after a power cut then. */
class FailingDiskTest {
    private static final MonoTime NOW = MonoTime.ofMillis(900_000_000);
    private static final int APPENDS = 3;

    private final List<JournalEntry> before = new ArrayList<>();
    private int failures;

    private PowerCutDisk longJournal() {
        before.clear();
        while (Samples.segment(before).length <= Tail.COMPACT_BEYOND_BYTES) {
            for (int i = 0; i < 100; i++) {
                before.add(Samples.entry(1_000L * before.size(), new Occurrence.StillHere()));
            }
        }
        PowerCutDisk disk = new PowerCutDisk();
        disk.put("poultice-000001.journal", Samples.segment(before));
        disk.put(Reading.MARK, new byte[0]);
        return disk;
    }

    @Test
    void atAnyStepOfACompaction() throws IOException {
        boolean compacts = true;
        for (int step = 0; compacts; step++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                PowerCutDisk disk = longJournal();
                disk.failsAt = step;
                disk.failsAfterItsEffect = afterwards;
                compacts = live(disk, step);
            }
        }
        assertTrue(failures >= 15, failures + " steps failed");
    }

    /** Whether the step that fails was reached. */
    private boolean live(PowerCutDisk disk, int step) throws IOException {
        FileJournal journal = FileJournal.on(disk, Samples.BOOT, Samples.CLOCK);
        List<Occurrence.Journaled> confirmed = new ArrayList<>();
        int failed = 0;
        for (int i = 1; i <= APPENDS; i++) {
            Occurrence.Journaled what = new Occurrence.SessionEnded(i, Occurrence.Ending.STOPPED);
            try {
                journal.append(what, NOW);
                confirmed.add(what);
            } catch (IOException e) {
                failed++;
            }
            disk.eachSurvivor(survivor -> assertHolds(survivor, confirmed, step));
        }
        assertTrue(failed <= 1, "one failure fails one append at most, at step " + step);
        assertHolds(disk, confirmed, step);
        boolean reached = disk.steps.size() > step;
        failures += reached ? 1 : 0;
        return reached;
    }

    private void assertHolds(PowerCutDisk disk, List<Occurrence.Journaled> confirmed, int step) {
        String where = "step " + step + " of " + disk.steps;
        try {
            JournalContents contents = Reading.of(disk).contents();
            assertFalse(contents.damaged(), where);
            List<Occurrence.Journaled> read = contents.lines().stream()
                    .filter(line -> line.seq() > before.size())
                    .map(line -> line.entry().what())
                    .toList();
            assertEquals(confirmed, read.subList(0, Math.min(read.size(), confirmed.size())), where);
        } catch (IOException e) {
            throw new AssertionError(where, e);
        }
    }

    @Test
    void aCompactionThatFailsFailsNoAppendAndIsTriedAgain() throws IOException {
        PowerCutDisk disk = longJournal();
        disk.room = 300; // for records no more, nor for a checkpoint
        FileJournal journal = FileJournal.on(disk, Samples.BOOT, Samples.CLOCK);
        disk.room = Long.MAX_VALUE;
        assertTrue(
                disk.names().contains("poultice-000001.journal"), disk.names().toString());

        journal.append(new Occurrence.StillHere(), NOW);
        assertEquals(List.of("poultice-000001.old", "poultice-000002.journal", "poultice.made"), disk.names());
        assertEquals(before.size() + 2, Reading.of(disk).contents().nextSeq());
    }

    @Test
    void nothingIsCompactedWhileAnApplicationIsOpen() throws IOException {
        PowerCutDisk disk = longJournal();
        before.add(Samples.entry(900_000_000, new Occurrence.SessionStarted(1, 3)));
        before.add(Samples.entry(
                900_000_000, new Occurrence.ApplicationStarted(1, 0, org.poultice.protocol.plan.Modality.COLD)));
        disk.put("poultice-000001.journal", Samples.segment(before));
        FileJournal journal = FileJournal.on(disk, Samples.BOOT, Samples.CLOCK);
        journal.append(new Occurrence.StillHere(), NOW);
        assertFalse(disk.names().contains("poultice-000002.journal"));

        journal.append(new Occurrence.ApplicationEnded(1, 0, Occurrence.Ending.STOPPED, java.time.Duration.ZERO), NOW);
        assertFalse(disk.names().contains("poultice-000002.journal"), "somebody waits for what comes next");
        journal.append(new Occurrence.SessionEnded(1, Occurrence.Ending.STOPPED), NOW);
        assertTrue(disk.names().contains("poultice-000002.journal"));
    }

    @Test
    void aLifetimeNeedsTwoSegmentsOfBoundedSize() throws IOException {
        PowerCutDisk disk = new PowerCutDisk();
        FileJournal journal = FileJournal.on(disk, Samples.BOOT, Samples.CLOCK);
        int largest = 0;
        for (int i = 0; i < 20_000; i++) {
            journal.append(new Occurrence.StillHere(), MonoTime.ofMillis(900_000L * i));
            assertTrue(disk.names().size() <= 3, disk.names().toString());
            for (String name : disk.names()) {
                largest = Math.max(largest, disk.bytes(name).length);
            }
        }
        assertTrue(largest < Tail.COMPACT_BEYOND_BYTES + 20_000, "grew to " + largest);
        assertEquals(20_001, Reading.of(disk).contents().nextSeq());
    }
}
