package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;

/** Appends that fail: the record counts as never written, and what follows is written as if it had not been tried. */
class FileJournalFailureTest {
    private static final MonoTime NOW = MonoTime.ofMillis(1_000);
    private static final Occurrence.Journaled LONG =
            new Occurrence.ApplicationEnded(123_456, 2, Ending.INTERRUPTED, Duration.ofNanos(2_999_999_999L));
    private static final Occurrence.Journaled SHORT = new Occurrence.Reset();

    private final PowerCutDisk disk = new PowerCutDisk();
    private FileJournal journal;

    @BeforeEach
    void open() throws IOException {
        journal = FileJournal.on(disk, Samples.BOOT, Samples.CLOCK);
        journal.append(SHORT, NOW);
    }

    private List<Occurrence.Journaled> records() throws IOException {
        JournalContents contents = Reading.of(disk).contents();
        assertFalse(contents.damaged());
        return contents.entries().stream().map(entry -> entry.what()).toList();
    }

    private void leaveRoom(long bytes) {
        disk.room = disk.bytes("poultice-000001.journal").length + bytes;
    }

    @Test
    void aFullDiskFailsTheAppendAndTakesNothingFromWhatWasThere() throws IOException {
        leaveRoom(30);

        assertThrows(IOException.class, () -> journal.append(LONG, NOW));
        assertEquals(List.of(SHORT), records());
    }

    @Test
    void thereIsRoomAgainAfterAFullDisk() throws IOException {
        leaveRoom(30);
        assertThrows(IOException.class, () -> journal.append(LONG, NOW));
        assertThrows(IOException.class, () -> journal.append(LONG, NOW));
        disk.room = Long.MAX_VALUE;
        journal.append(LONG, NOW);
        journal.append(SHORT, NOW);

        assertEquals(List.of(SHORT, LONG, SHORT), records());
    }

    @Test
    void aRecordThatTheDiskDidNotConfirmIsReplacedByTheNextOne() throws IOException {
        disk.forceFails = true;
        assertThrows(IOException.class, () -> journal.append(LONG, NOW));
        disk.forceFails = false;
        journal.append(SHORT, NOW);

        assertEquals(List.of(SHORT, SHORT), records());
    }

    @Test
    void anAppendThatCannotCutOffWhatFailedBeforeItFailsAsWell() throws IOException {
        disk.forceFails = true;
        assertThrows(IOException.class, () -> journal.append(LONG, NOW));

        assertThrows(IOException.class, () -> journal.append(SHORT, NOW));
    }

    @Test
    void aSegmentThatSomebodyDeletesFailsTheAppend() throws IOException {
        disk.remove("poultice-000001.journal");

        assertThrows(IOException.class, () -> journal.append(SHORT, NOW));
    }
}
