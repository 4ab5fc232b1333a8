package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;

/** Appends that fail: the record counts as never written, and what follows is written as if it had not been tried. */
class FileJournalFailureTest {
    private static final MonoTime NOW = MonoTime.ofMillis(1_000);
    private static final Occurrence.Journaled LONG =
            new Occurrence.ApplicationEnded(123_456, 2, Ending.INTERRUPTED, Duration.ofNanos(2_999_999_999L));
    private static final Occurrence.Journaled SHORT = new Occurrence.Reset();

    @TempDir
    Path directory;

    private FaultyChannel channel;
    private FileJournal journal;

    @BeforeEach
    void open() throws IOException {
        Path path = directory.resolve(FileJournal.FILE_NAME);
        channel = new FaultyChannel(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        journal = new FileJournal(new JournalFile(path, channel), Samples.BOOT, Samples.CLOCK);
        journal.append(SHORT, NOW);
    }

    private List<Occurrence.Journaled> records() throws IOException {
        JournalContents contents = JournalContents.of(Files.readAllBytes(directory.resolve(FileJournal.FILE_NAME)));
        assertFalse(contents.damaged());
        return contents.entries().stream().map(entry -> entry.what()).toList();
    }

    @Test
    void aFullDiskFailsTheAppendAndTakesNothingFromWhatWasThere() throws IOException {
        channel.room = channel.size() + 30;

        assertThrows(IOException.class, () -> journal.append(LONG, NOW));
        assertEquals(List.of(SHORT), records());
    }

    @Test
    void thereIsRoomAgainAfterAFullDisk() throws IOException {
        channel.room = channel.size() + 30;
        assertThrows(IOException.class, () -> journal.append(LONG, NOW));
        assertThrows(IOException.class, () -> journal.append(LONG, NOW));
        channel.room = Long.MAX_VALUE;
        journal.append(LONG, NOW);
        journal.append(SHORT, NOW);

        assertEquals(List.of(SHORT, LONG, SHORT), records());
    }

    @Test
    void aRecordThatTheDiskDidNotConfirmIsReplacedByTheNextOne() throws IOException {
        channel.forceFails = true;
        assertThrows(IOException.class, () -> journal.append(LONG, NOW));
        channel.forceFails = false;
        journal.append(SHORT, NOW);

        assertEquals(List.of(SHORT, SHORT), records());
    }

    @Test
    void anAppendThatCannotCutOffWhatFailedBeforeItFailsAsWell() throws IOException {
        channel.forceFails = true;
        assertThrows(IOException.class, () -> journal.append(LONG, NOW));

        assertThrows(IOException.class, () -> journal.append(SHORT, NOW));
    }

    @Test
    void aClosedJournalFailsTheAppend() throws IOException {
        channel.close();

        assertThrows(IOException.class, () -> journal.append(SHORT, NOW));
    }
}
