package org.poultice.simulator.faults;

import java.time.Duration;
import java.util.List;
import org.poultice.simulator.demo.DemoFailure;
import org.poultice.simulator.demo.PadRecord;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.judge.Violation;

/**
 * What the pad itself has written down, judged when all is over.
 *
 * @param record the power at the pad's terminals
 * @param judge has seen it all
 */
record Truth(PadRecord record, PadJudge judge) {
    static final TimeRules RULES = new TimeRules(Duration.ofMinutes(20), Duration.ofMinutes(20), Duration.ofDays(3), 8);

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
}
