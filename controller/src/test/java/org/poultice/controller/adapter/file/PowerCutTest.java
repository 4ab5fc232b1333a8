package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.poultice.controller.app.Recovery;
import org.poultice.controller.app.Startup;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/**
 * The power fails after any step, and leaves anything that a disk may leave: what was confirmed is there, at most the record that was being written is
 * too, nothing is called damaged, and the journal goes on.
 */
class PowerCutTest {
    private static final MonoTime NOW = MonoTime.ofMillis(900_000_000);
    private static final List<Occurrence.Journaled> LIFE = List.of(
            new Occurrence.EpisodeBegan(),
            new Occurrence.SessionStarted(901, 3),
            new Occurrence.SessionEnded(901, Occurrence.Ending.STOPPED),
            new Occurrence.StillHere());

    private int survivors;

    /** Lives {@link #LIFE} on a disk, with the power failing after each of its steps in turn. */
    private void cutEverywhere(Supplier<PowerCutDisk> start, List<JournalEntry> before) {
        for (int step = 1; ; step++) {
            PowerCutDisk disk = start.get();
            disk.powerFailsAfter = step;
            List<JournalEntry> tried = new ArrayList<>(before);
            int[] confirmed = {before.size()};
            boolean cut = cut(() -> live(disk, tried, confirmed));
            disk.eachSurvivor(survivor -> assertSurvived(survivor, tried, confirmed[0], disk.steps));
            if (!cut) {
                assertEquals(before.size() + LIFE.size(), confirmed[0], "all of it was lived");
                return;
            }
        }
    }

    private static boolean cut(Runnable life) {
        try {
            life.run();
            return false;
        } catch (PowerCutDisk.PowerCut cut) {
            return true;
        }
    }

    private static void live(PowerCutDisk disk, List<JournalEntry> tried, int[] confirmed) {
        try {
            FileJournal journal = FileJournal.on(disk, Samples.BOOT, Samples.CLOCK);
            for (Occurrence.Journaled what : LIFE) {
                tried.add(new JournalEntry(Samples.BOOT, NOW, Samples.WALL, true, what));
                journal.append(what, NOW);
                confirmed[0] = tried.size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertSurvived(PowerCutDisk disk, List<JournalEntry> tried, int confirmed, List<String> steps) {
        survivors++;
        String where = "cut after " + steps.getLast() + ", step " + steps.size();
        try {
            JournalContents contents =
                    FileJournal.on(disk, Samples.BOOT, Samples.CLOCK).contents();
            assertFalse(contents.damaged(), () -> where + ": " + contents.flaws());
            int known = (int) contents.nextSeq() - 1;
            assertTrue(known >= confirmed && known <= tried.size(), where + ": knows " + known + " of " + confirmed);
            assertSame(tried.subList(0, known), contents, where);

            FileJournal.on(disk, Samples.BOOT, Samples.CLOCK).append(new Occurrence.StillHere(), NOW);
            JournalContents after = Reading.of(disk).contents();
            assertEquals(known + 2, after.nextSeq(), where);
            assertFalse(after.damaged(), where);
        } catch (IOException e) {
            throw new AssertionError(where, e);
        }
    }

    /** Nothing but what a compaction may drop is missing. */
    private static void assertSame(List<JournalEntry> expected, JournalContents contents, String where) {
        for (JournalLine line : contents.lines()) {
            assertEquals(expected.get((int) line.seq() - 1), line.entry(), where);
        }
        if (!expected.isEmpty()) {
            assertEquals(expected.getLast(), contents.entries().getLast(), where);
        }
        if (contents.lines().size() < expected.size()) {
            assertEquals(recover(expected), recover(contents.entries()), where);
        }
    }

    private static Recovery.Recovered recover(List<JournalEntry> entries) {
        Startup.Past past = new Startup.Past(entries, false, Samples.BOOT);
        return Recovery.recover(past, NOW, AnsweredDamageTest.RULES);
    }

    /** Records of one quiet boot: enough for a compaction. */
    private static List<JournalEntry> many() {
        List<JournalEntry> entries = new ArrayList<>();
        while (Samples.segment(entries).length < Tail.COMPACT_BEYOND_BYTES) {
            Random random = new Random(entries.size());
            for (int i = 0; i < 40; i++) {
                entries.add(Samples.entry(
                        1_000L * entries.size(), i == 3 ? Samples.record(random) : new Occurrence.StillHere()));
            }
        }
        entries.add(Samples.entry(900_000_000, new Occurrence.Reset()));
        return entries;
    }

    private void assertSurvivors(int least) {
        assertTrue(survivors >= least, "only " + survivors + " disks were looked at");
    }

    @Test
    void theFirstSegmentOfANewJournal() {
        cutEverywhere(PowerCutDisk::new, List.of());
        assertSurvivors(600);
    }

    @Test
    void anAppendToAShortJournal() {
        List<JournalEntry> before = List.of(Samples.entry(1, new Occurrence.EpisodeBegan()));
        cutEverywhere(
                () -> {
                    PowerCutDisk disk = new PowerCutDisk();
                    disk.put("poultice-000001.journal", Samples.segment(before));
                    disk.put(Reading.MARK, new byte[0]);
                    return disk;
                },
                before);
        assertSurvivors(600);
    }

    @Test
    void aCompactionWhenItIsOpened() {
        List<JournalEntry> before = many();
        byte[] segment = Samples.segment(before);
        cutEverywhere(
                () -> {
                    PowerCutDisk disk = new PowerCutDisk();
                    disk.put("poultice-000001.journal", segment);
                    disk.put("poultice-000000.old", new byte[0]);
                    disk.put(Reading.MARK, new byte[0]);
                    return disk;
                },
                before);
        assertSurvivors(1_000);
    }

    @Test
    void aCompactionWhileItGrows() {
        List<JournalEntry> before = many();
        while (Samples.segment(before).length > Tail.COMPACT_BEYOND_BYTES) {
            before.remove(before.size() - 2);
        }
        byte[] segment = Samples.segment(before);
        cutEverywhere(
                () -> {
                    PowerCutDisk disk = new PowerCutDisk();
                    disk.put("poultice-000001.journal", segment);
                    disk.put(Reading.MARK, new byte[0]);
                    return disk;
                },
                before);
        assertSurvivors(1_000);
    }

    @Test
    void theTakeOverOfASingleFile() {
        List<JournalEntry> before = List.of(Samples.entry(1, new Occurrence.EpisodeBegan()));
        cutEverywhere(
                () -> {
                    PowerCutDisk disk = new PowerCutDisk();
                    disk.put("poultice.journal", Samples.file(before));
                    return disk;
                },
                before);
        assertSurvivors(600);
    }
}
