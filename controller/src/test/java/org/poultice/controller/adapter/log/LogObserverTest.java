package org.poultice.controller.adapter.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.adapter.os.ChildJvm;
import org.poultice.controller.app.Words;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.State;
import org.poultice.protocol.plan.Modality;

/** One line for each transition, at the level of what a person has to do about it. In a process of its own, for its own settings of the log. */
class LogObserverTest {
    private static final MonoTime NOW = MonoTime.ofMillis(1);
    private static final String CAUTION = "WARN|Take care.";

    private static Finding finding(Reason reason) {
        return new Finding(reason, 43_000, 42_500, null);
    }

    private static final List<Row> ROWS = List.of(
            new Row("ERROR", new Occurrence.Tripped(finding(Reason.PAD_LOST)), " [PAD_LOST]"),
            new Row("WARN", new Occurrence.Warned(finding(Reason.PAD_HOT)), " [PAD_HOT]"),
            new Row("WARN", new Occurrence.Refused(finding(Reason.PAD_MISSING)), " [PAD_MISSING]"),
            new Row("WARN", new Occurrence.Waiting(finding(Reason.SKIN_STILL_COLD)), " [SKIN_STILL_COLD]"),
            new Row("WARN", new Occurrence.PadWent(), ""),
            new Row("WARN", new Occurrence.GapUnproven(Duration.ofMinutes(42), Duration.ZERO), ""),
            new Row("INFO", new Occurrence.ClockChanged(ClockTrust.TRUSTED, Duration.ZERO), ""),
            new Row("INFO", new Occurrence.PadCame(new PadAbilities(true, true, true)), ""),
            new Row("INFO", new Occurrence.EpisodeBegan(), ""),
            new Row("INFO", new Occurrence.SessionStarted(1, 3), ""),
            new Row("INFO", new Occurrence.ApplicationStarted(1, 0, Modality.HEAT), ""),
            new Row("INFO", new Occurrence.ApplicationEnded(1, 0, Ending.COMPLETED, Duration.ZERO), ""),
            new Row("INFO", new Occurrence.SessionEnded(1, Ending.COMPLETED), ""),
            new Row("INFO", new Occurrence.Reset(), ""),
            new Row("INFO", new Occurrence.Armed(NOW.plus(Duration.ofSeconds(60))), ""),
            new Row("INFO", new Occurrence.Disarmed(), ""),
            new Row("INFO", new Occurrence.WarningOver(Reason.PAD_HOT), ""),
            new Row("DEBUG", new Occurrence.StillHere(), ""));

    /**
     * @param behind what stands behind the words: the reason, for those who search
     */
    private record Row(String level, Occurrence what, String behind) {
        String line() {
            return level + "|" + Words.of(what, NOW) + behind;
        }
    }

    /** Logs every row. */
    static final class LogAll {
        private LogAll() {}

        public static void main(String[] args) {
            LogObserver observer = new LogObserver(List.of("Take care."));
            State state = State.fresh(NOW);
            observer.begin();
            for (Row row : ROWS) {
                observer.occurred(row.what, state, NOW);
                observer.ticked(state, NOW);
            }
        }
    }

    private static List<String> logged(String lowestLevel) {
        String printed = ChildJvm.run(
                List.of(
                        "-Dtinylog.writer=console",
                        "-Dtinylog.writer.format={level}|{message}",
                        "-Dtinylog.level=" + lowestLevel,
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8"),
                LogAll.class);
        return printed.lines().filter(line -> line.contains("|")).toList();
    }

    @Test
    void eachOccurrenceIsOneLineAtItsLevelAndATickIsNone() {
        assertEquals(
                ROWS.stream().map(Row::line).sorted().toList(),
                logged("trace").stream()
                        .filter(line -> !line.equals(CAUTION))
                        .sorted()
                        .toList());
    }

    @Test
    void whatPeopleHaveToKnowIsToldAtTheStartAndAfterTheBeginningOfEachSession() {
        List<String> lines = logged("trace");
        String begun = "INFO|" + Words.of(new Occurrence.SessionStarted(1, 3), NOW);

        assertEquals(CAUTION, lines.getFirst());
        assertEquals(CAUTION, lines.get(lines.indexOf(begun) + 1));
        assertEquals(2, lines.stream().filter(CAUTION::equals).count());
    }

    @Test
    void onlyWhatAPersonMustDoSomethingAboutIsAnError() {
        assertEquals(List.of(ROWS.getFirst().line()), logged("error"));
    }
}
