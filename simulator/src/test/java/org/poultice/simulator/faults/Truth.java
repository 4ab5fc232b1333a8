package org.poultice.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.poultice.controller.adapter.file.FileJournal;
import org.poultice.controller.port.WallClock;
import org.poultice.simulator.demo.DemoFailure;
import org.poultice.simulator.demo.PadRecord;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.judge.Violation;

/**
 * What the pad itself has written down, judged when all is over; and what can be read in the journal then.
 *
 * @param record the power at the pad's terminals
 * @param judge has seen it all
 */
record Truth(PadRecord record, PadJudge judge) {
    private static final TimeRules RULES =
            new TimeRules(Duration.ofMinutes(20), Duration.ofMinutes(20), Duration.ofDays(3), 8);

    /** Ends everything and judges. The injury is that of the first press of the button. */
    static Truth of(Bedside bed) throws DemoFailure {
        PadRecord record = bed.endAndRead();
        PadJudge judge = new PadJudge(RULES);
        judge.onset(bed.told.firstPressNanos());
        for (PadRecord.Row row : record.rows()) {
            judge.power(row.nanos(), row.heat(), row.cold());
        }
        return new Truth(record, judge);
    }

    List<Violation> violations() {
        return judge.violations();
    }

    double hours() {
        return record.rows().getLast().nanos() / 3.6e12;
    }

    /** Nothing is unreadable or missing in a journal that nobody uses any more. */
    static void assertSound(Path directory) throws IOException {
        try (FileJournal journal = FileJournal.open(directory, "another", new Stopped())) {
            assertFalse(journal.contents().entries().isEmpty());
            assertEquals(0, journal.contents().damagedLines(), directory::toString);
        }
    }

    /** A clock for a journal that is only read. */
    private record Stopped() implements WallClock {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public boolean trusted() {
            return false;
        }
    }
}
