package org.poultice.controller.adapter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.Journal;

/** A disk that takes long over a record is told of: once, and after an hour again if it is so then. */
class TimedJournalTest {
    private static final Occurrence.Journaled RECORD = new Occurrence.Reset();

    private final List<Long> toldMillis = new ArrayList<>();
    private MonoTime now = new MonoTime(0);
    private Duration takes = Duration.ZERO;
    private boolean full;
    private int records;
    private boolean closed;
    private final TimedJournal journal =
            new TimedJournal(new SlowJournal(), () -> now, took -> toldMillis.add(took.toMillis()));

    private final class SlowJournal implements Journal {
        @Override
        public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
            now = now.plus(takes);
            if (full) {
                throw new IOException("No space left on device");
            }
            records++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private void append(long millis) throws IOException {
        takes = Duration.ofMillis(millis);
        journal.append(RECORD, now);
    }

    @Test
    void aDiskThatIsFastEnoughIsNotSpokenOf() throws IOException {
        append(5);
        append(1_999);

        assertEquals(List.of(), toldMillis);
        assertEquals(2, records);
    }

    @Test
    void oneThatIsTooSlowIsToldOfOnceAnHour() throws IOException {
        append(2_000);
        append(7_000);
        now = now.plus(TimedJournal.AGAIN_AFTER);
        append(4_000);

        assertEquals(List.of(2_000L, 4_000L), toldMillis);
        assertEquals(3, records);
    }

    @Test
    void oneThatFailsAfterALongTimeIsToldOfAndFails() {
        full = true;

        assertThrows(IOException.class, () -> append(3_000));
        assertEquals(List.of(3_000L), toldMillis);
    }

    @Test
    void itClosesWhatItTimes() throws IOException {
        journal.close();

        assertTrue(closed);
    }
}
