package org.poultice.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.port.WallClock;

/**
 * The files of a journal, seen from outside.
 *
 * @param directory need not be there yet
 */
record JournalOnDisk(Path directory) {
    /** Checksum, length, number, boot, uptime, time of day and its trust. */
    private static final int WORDS_BEFORE_KIND = 7;

    /** How many bytes all of them have. */
    long bytes() throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        } catch (NoSuchFileException e) {
            // None yet, or one of them has just gone.
        }
        return bytes;
    }

    /** How long the file is that the journal grows in. */
    long end() throws IOException {
        Path newest = newest();
        return newest == null ? 0 : Files.size(newest);
    }

    /** The kind of the last record, such as {@code SessionStarted}; empty without any. */
    String lastRecord() throws IOException {
        Path newest = newest();
        List<String> lines = newest == null ? List.of() : Files.readAllLines(newest);
        String[] words = lines.isEmpty() ? new String[0] : lines.getLast().split(" ");
        return words.length > WORDS_BEFORE_KIND ? words[WORDS_BEFORE_KIND] : "";
    }

    private @Nullable Path newest() throws IOException {
        if (!Files.isDirectory(directory)) {
            return null;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** Opens it as a controller would, once nobody else has it open. */
    FileJournal open() throws IOException {
        return FileJournal.open(directory, "another", WallClock.NOT_SET);
    }

    /** Nothing is unreadable or missing, once nobody has it open. */
    void assertSound() throws IOException {
        try (FileJournal journal = open()) {
            assertFalse(journal.contents().entries().isEmpty());
            assertFalse(journal.contents().damaged(), directory::toString);
        }
    }
}
