package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.port.WallClock;
import org.poultice.protocol.plan.Modality;

/** What {@code poultice journal} prints, and with which status it ends. */
class JournalCommandTest {
    private static final TimeZone BEFORE = TimeZone.getDefault();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @BeforeEach
    void keepAJournal() throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("Europe/Berlin")));
        directory = directory.resolve("journal");
        try (FileJournal journal = open("2026-07-01T10:00:00Z", true)) {
            journal.append(new Occurrence.EpisodeBegan(), minute(3));
            journal.append(new Occurrence.SessionStarted(1, 3), minute(3));
            journal.append(new Occurrence.ApplicationStarted(1, 0, Modality.COLD), minute(3));
            journal.append(new Occurrence.ApplicationEnded(1, 0, Ending.STOPPED, Duration.ZERO), minute(8));
            journal.append(new Occurrence.SessionEnded(1, Ending.STOPPED), minute(8));
            for (int i = 1; i <= 5; i++) {
                journal.append(new Occurrence.StillHere(), minute(8 + 15 * i));
            }
        }
    }

    @AfterEach
    void setTheTimeZoneBack() {
        TimeZone.setDefault(BEFORE);
    }

    private FileJournal open(String wall, boolean trusted) throws IOException {
        WallClock clock = new WallClock() {
            @Override
            public Instant now() {
                return Instant.parse(wall);
            }

            @Override
            public boolean trusted() {
                return trusted;
            }
        };
        return FileJournal.open(directory, "a-boot-of-before", clock);
    }

    private static MonoTime minute(int minute) {
        return new MonoTime(Duration.ofMinutes(minute).toNanos());
    }

    private int run(Path path, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "journal";
        System.arraycopy(more, 0, arguments, 1, more.length);
        arguments[more.length + 1] = path.toString();
        return Main.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void assertLines(String... lines) {
        for (String line : lines) {
            assertTrue(out.toString().lines().anyMatch(line::equals), line + " is not in:\n" + out);
        }
        assertTrue(
                out.toString().lines().skip(1).allMatch(line -> line.length() <= JournalPrinter.WIDTH), out::toString);
    }

    @Test
    void aSoundJournalIsPrintedWithWhatItComesTo() {
        assertEquals(0, run(directory));
        assertEquals("", err.toString());
        assertLines(
                "Journal " + directory + ": poultice-000001.journal",
                "record  time                  since boot  what happened",
                "boot a-boot-of-before",
                "     4  2026-07-01 12:00:00      0:08:00  Application 1 was stopped. The pad is off.",
                "     6  2026-07-01 12:00:00      0:23:00  Still here.",
                "   ...  the same 3 times more",
                "    10  2026-07-01 12:00:00      1:23:00  Still here.",
                "If a controller with the plan back-spasm started now:",
                "  - No trip is latched.",
                "  - The break is kept in 20 min.",
                "  - 2 of 8 applications of the day have been used.");
        assertTrue(out.toString()
                .contains("The episode has lasted for 1 h 20 min at least: heat is allowed in 70 h 40 min."));
        assertTrue(out.toString().contains("Sound: 10 records"), out::toString);
    }

    @Test
    void aStampThatNothingVouchesForIsMarked() throws IOException {
        try (FileJournal journal = open("1970-01-01T00:00:05Z", false)) {
            journal.append(new Occurrence.SessionStarted(2, 3), minute(90));
        }
        assertEquals(0, run(directory));
        assertLines("    11  1970-01-01 01:00:05?     1:30:00  Session 2 begins: 3 applications.");
    }

    @Test
    void theRunningControllerDoesNotMindAndNothingIsChanged() throws IOException {
        try (FileJournal journal = open("2026-07-01T10:00:00Z", true)) {
            List<Path> before = files();
            assertEquals(0, run(directory));
            assertEquals(before, files());
            journal.append(new Occurrence.StillHere(), minute(100));
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void damageIsNamedWithItsFileAndLineAndEndsWithOne() throws IOException {
        Path file = directory.resolve("poultice-000001.journal");
        byte[] bytes = Files.readAllBytes(file);
        bytes[150] ^= 1;
        Files.write(file, bytes);

        assertEquals(1, run(directory));
        assertLines(
                "DAMAGED: poultice-000001.journal:2: is no record: its length or its checksum is wrong",
                "  - The episode has lasted for 0 s at least: heat is allowed in 72 h.");
        assertTrue(out.toString().contains("  - TRIPPED, all off: the journal is damaged"), out::toString);
    }

    @Test
    void aTornRecordIsSaidAndIsNoDamage() throws IOException {
        Path file = directory.resolve("poultice-000001.journal");
        Files.writeString(file, Files.readString(file) + "0123");

        assertEquals(0, run(directory));
        assertTrue(out.toString().contains("Torn: 4 bytes at the end"), out::toString);
    }

    @Test
    void oneSegmentUnderAnyNameIsReadAlone() throws IOException {
        Path copy = Files.copy(directory.resolve("poultice-000001.journal"), directory.resolve("sent by mail.txt"));

        assertEquals(0, run(copy));
        assertLines("Journal " + copy + ": sent by mail.txt");
    }

    @Test
    void thePlanOfAConfigurationCounts() {
        assertEquals(0, run(directory, "--settings=../docs/examples/serial.yaml"));
        assertLines("If a controller with the plan back-spasm started now:");
        assertEquals(2, run(directory, "--settings=" + directory.resolve("nothing.yaml")));
    }

    @Test
    void whatIsNoJournalIsNamedAndEndsWithTwo() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path missing = directory.resolve("missing");

        assertEquals(2, run(empty));
        assertEquals(2, run(missing));
        assertEquals(
                List.of(
                        empty + ": is a directory without a journal. Name the directory that journal.directory in the"
                                + " configuration names, or a segment in it.",
                        missing + ": is not there. Name the directory that journal.directory in the configuration"
                                + " names, or a segment in it."),
                err.toString().lines().toList());
        assertFalse(out.toString().contains("Journal"));
    }

    @Test
    void aFileThatIsNoJournalIsSaidToBeNoneAndNotADamagedOne() throws IOException {
        Path other = Files.writeString(directory.resolveSibling("notes.txt"), "first line\nsecond line\n");

        assertEquals(2, run(other));
        assertTrue(err.toString().contains(other + ": cannot be read: it is no segment of a journal"), err::toString);
        assertEquals("", out.toString());
    }
}
