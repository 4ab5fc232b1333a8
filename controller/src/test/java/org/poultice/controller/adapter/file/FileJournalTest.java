package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;
import org.poultice.controller.port.WallClock;

/** The journal on the disk: what it said it has, it has, whatever happened to the power. */
class FileJournalTest {
    @TempDir
    Path directory;

    private static final Occurrence.Journaled FIRST = new Occurrence.EpisodeBegan();
    private static final Occurrence.Journaled SECOND = new Occurrence.SessionStarted(1, 3);

    private FileJournal open() throws IOException {
        return FileJournal.open(directory, Samples.BOOT, Samples.CLOCK);
    }

    private Path file() {
        return directory.resolve("poultice-000001.journal");
    }

    private JournalContents reopened() throws IOException {
        try (FileJournal journal = open()) {
            return journal.contents();
        }
    }

    private void write(Occurrence.Journaled... records) throws IOException {
        try (FileJournal journal = open()) {
            for (Occurrence.Journaled what : records) {
                journal.append(what, MonoTime.ofMillis(1_000));
            }
        }
    }

    @Test
    void aNewJournalIsEmptyAndItsDirectoriesAreMade() throws IOException {
        directory = directory.resolve("var").resolve("lib");

        assertEquals(new JournalContents(List.of(), 1, 0, List.of(), 0), reopened());
        assertTrue(Files.exists(file()));
    }

    @Test
    void whatWasAppendedIsThereWhenItIsOpenedAgain() throws IOException {
        write(FIRST);
        write(SECOND);

        assertEquals(
                List.of(Samples.entry(1_000, FIRST), Samples.entry(1_000, SECOND)),
                reopened().entries());
        assertEquals(3, reopened().nextSeq());
        assertFalse(reopened().damaged());
    }

    @Test
    void aRecordIsInTheFileBeforeAppendReturns() throws IOException {
        try (FileJournal journal = open()) {
            journal.append(FIRST, MonoTime.ofMillis(1_000));

            // The size alone: to open the file here would let go of the lock.
            assertEquals(Samples.segment(List.of(Samples.entry(1_000, FIRST))).length, Files.size(file()));
        }
    }

    @Test
    void eachRecordSaysWhatTheWallClockSaidAndWhetherItIsTrusted() throws IOException {
        try (FileJournal journal = FileJournal.open(directory, "boot-7", WallClock.NOT_SET)) {
            journal.append(FIRST, MonoTime.ofMillis(5));
        }

        assertEquals(
                List.of(new JournalEntry("boot-7", MonoTime.ofMillis(5), Instant.EPOCH, false, FIRST)),
                reopened().entries());
    }

    @Test
    void aTornRecordIsCutOffAndTheNextOneTakesItsPlace() throws IOException {
        write(FIRST, SECOND);
        byte[] whole = Files.readAllBytes(file());
        int firstLine = Samples.segment(List.of(Samples.entry(1_000, FIRST))).length;
        for (int length = firstLine; length < whole.length - 1; length += 7) {
            Files.write(file(), Arrays.copyOf(whole, length));
            write(new Occurrence.StillHere());

            JournalContents contents = reopened();
            assertFalse(contents.damaged(), "cut at " + length);
            assertEquals(
                    List.of(Samples.entry(1_000, FIRST), Samples.entry(1_000, new Occurrence.StillHere())),
                    contents.entries());
        }
    }

    @Test
    void aRecordWithoutItsNewlineIsWholeAndTheNextOneStandsOnItsOwnLine() throws IOException {
        write(FIRST, SECOND);
        byte[] whole = Files.readAllBytes(file());
        for (String last : new String[] {"", "\0", "J"}) {
            Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
            Files.writeString(file(), last, StandardOpenOption.APPEND);
            write(new Occurrence.StillHere());

            assertFalse(
                    reopened().damaged(),
                    "newline replaced by " + last.chars().boxed().toList());
            assertEquals(3, reopened().entries().size());
        }
    }

    @Test
    void damageStaysInTheFileUntilATripAnswersForIt() throws IOException {
        write(FIRST, SECOND);
        byte[] bytes = Files.readAllBytes(file());
        bytes[Samples.FIRST_HEADER.length() + 40] ^= 1;
        Files.write(file(), bytes);

        assertTrue(reopened().damaged());
        assertTrue(reopened().damaged(), "opening it changes nothing");
        write(new Occurrence.Reset());
        assertTrue(reopened().damaged(), "a reset does not either");
    }

    @Test
    void aJournalOfSomeMegabytesIsReadBack() throws IOException {
        Random random = new Random(1);
        List<JournalEntry> entries = new ArrayList<>();
        while (entries.size() < 40_000) {
            entries.add(Samples.entry(entries.size(), Samples.record(random)));
        }
        Files.write(file(), Samples.segment(entries));
        assertTrue(Files.size(file()) > 5_000_000);

        JournalContents contents = reopened();
        assertEquals(40_001, contents.nextSeq());
        assertEquals(entries, contents.entries());
        assertFalse(contents.damaged());
    }

    @Test
    void aJournalInASingleFileIsTakenOver() throws IOException {
        List<JournalEntry> entries = List.of(Samples.entry(1_000, FIRST), Samples.entry(2_000, new Occurrence.Reset()));
        Path single = Files.write(directory.resolve("poultice.journal"), Samples.file(entries));

        assertEquals(entries, reopened().entries());
        assertFalse(Files.exists(single));
        write(SECOND);
        assertEquals(3, reopened().entries().size());
        assertFalse(reopened().damaged());
    }

    @Test
    void theIdentityOfABootIsOneWord() {
        for (String boot : List.of("", "two words", "line\nbreak", "bööt", "b".repeat(65))) {
            assertThrows(IllegalArgumentException.class, () -> FileJournal.open(directory, boot, Samples.CLOCK), boot);
        }
        assertFalse(Files.exists(file()));
    }
}
