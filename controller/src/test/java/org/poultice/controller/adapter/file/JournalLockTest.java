package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.adapter.os.ChildJvm;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;

/** One controller on one journal; and what is said when a journal cannot be opened. */
class JournalLockTest {
    @TempDir
    Path directory;

    /** Opens the journal of a directory, as another controller would, and prints what came of it. */
    static final class Another {
        private Another() {}

        public static void main(String[] args) throws IOException {
            try (FileJournal journal = FileJournal.open(Path.of(args[0]), Samples.BOOT, Samples.CLOCK)) {
                System.out.println("opened with " + journal.contents().entries().size() + " records");
            } catch (IOException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }

    private FileJournal open() throws IOException {
        return FileJournal.open(directory, Samples.BOOT, Samples.CLOCK);
    }

    private String another() {
        return ChildJvm.run(List.of(), Another.class, directory.toString())
                .strip()
                .lines()
                .toList()
                .getLast();
    }

    private String inUse() throws IOException {
        return directory.toRealPath().resolve(DirectoryDisk.LOCK_NAME)
                + " is in use by another controller. Stop that one, or name another directory for the journal.";
    }

    @Test
    void anotherProcessIsRefusedWhileTheJournalIsOpen() throws IOException {
        try (FileJournal journal = open()) {
            journal.append(new Occurrence.Reset(), MonoTime.ofMillis(1));

            assertEquals("refused: " + inUse(), another());
        }
    }

    @Test
    void anotherProcessOpensItOnceItIsClosed() throws IOException {
        try (FileJournal journal = open()) {
            journal.append(new Occurrence.Reset(), MonoTime.ofMillis(1));
        }

        assertEquals("opened with 1 records", another());
    }

    @Test
    void theSameProcessIsRefusedAsWellAndTheLockHoldsOn() throws IOException {
        try (FileJournal journal = open()) {
            IOException refused = assertThrows(IOException.class, this::open);

            assertEquals(inUse(), refused.getMessage());
            assertEquals("refused: " + inUse(), another());
            journal.append(new Occurrence.Reset(), MonoTime.ofMillis(1));
        }
    }

    @Test
    void aLinkToTheDirectoryIsTheSameJournal() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory);
        try (FileJournal journal = open()) {
            assertEquals(1, journal.contents().nextSeq());

            assertThrows(IOException.class, () -> FileJournal.open(link, Samples.BOOT, Samples.CLOCK));
        }
    }

    @Test
    void itCanBeOpenedAgainAfterItWasClosed() throws IOException {
        for (int i = 1; i <= 3; i++) {
            try (FileJournal journal = open()) {
                assertEquals(i, journal.contents().nextSeq());
                journal.append(new Occurrence.Reset(), MonoTime.ofMillis(i));
            }
        }
    }

    @Test
    void aFileInTheWayOfTheDirectoryIsSaidSo() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        IOException refused =
                assertThrows(IOException.class, () -> FileJournal.open(file, Samples.BOOT, Samples.CLOCK));

        assertEquals(
                file + ": the journal cannot be kept here, because " + file
                        + " is not a directory. Name a directory that this user may write or make.",
                refused.getMessage());
    }

    @Test
    void aFileInTheWayFurtherUpIsSaidSo() throws IOException {
        Path below = Files.createFile(directory.resolve("file")).resolve("a").resolve("b");
        IOException refused =
                assertThrows(IOException.class, () -> FileJournal.open(below, Samples.BOOT, Samples.CLOCK));

        String message = refused.toString();
        assertTrue(message.contains(below + ": the journal cannot be kept here, because " + directory), message);
        assertTrue(message.endsWith("Name a directory that this user may write or make."), message);
    }

    @Test
    void aDirectoryWhereTheFileShouldBeIsSaidSoAndCanBeMended() throws IOException {
        Path inTheWay = Files.createDirectory(directory.resolve(DirectoryDisk.LOCK_NAME));
        IOException refused = assertThrows(IOException.class, this::open);

        assertTrue(refused.toString().contains(inTheWay.toRealPath().toString()), refused.toString());
        Files.delete(inTheWay);
        open().close();
    }

    @Test
    void aDirectoryThatMayNotBeWrittenIsSaidSo() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(directory), "this user may write anywhere");
        IOException refused = assertThrows(IOException.class, this::open);

        assertTrue(refused.toString().contains("may not be written"), refused.toString());
        assertFalse(Files.exists(directory.resolve(DirectoryDisk.LOCK_NAME)));
    }
}
