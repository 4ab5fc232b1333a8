package org.poultice.simulator.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The observer at the pad finds each kind of violation, and nothing in what is right. Times in minutes. */
class PadJudgeTest {
    private static final TimeRules RULES =
            new TimeRules(Duration.ofMinutes(20), Duration.ofMinutes(20), Duration.ofDays(3), 8);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what the pad did                        | C cold on, H heat on, B both, - off, at minutes     | rules broken
            a session of three                        | C0 -20 C40 -60 C80 -100                             |
            a regulator's pauses                      | C0 -5 C6 -19 C19.5 -20                              |
            a second too long                         | C0 -20.02                                           | I1
            on for good                               | C0 end30                                            | I1
            a break a second too short                | C0 -20 C39.98 -59.98                                | I1
            a stop gives nothing back                 | C0 -5 C10 -21                                       | I1
            heat before the switch                    | H4319 -4320                                         | I3
            heat at the switch                        | H4320 -4340                                         |
            both at once                              | B4320 -4330                                         | I4
            from heat to cold without a break         | H4320 C4330 -4335                                   | I4
            from heat to cold after half a break      | H4320 -4330 C4338 -4339                             | I4
            from cold to heat over a full break       | C4300 -4320 H4340 -4360                             |
            eight in a day                            | C0 -20 C40 -60 C80 -100 C120 -140 C160 -180 C200 -220 C240 -260 C280 -300 |
            nine in a day                             | C0 -20 C40 -60 C80 -100 C120 -140 C160 -180 C200 -220 C240 -260 C280 -300 C320 -340 | I5
            the ninth a day after the first           | C0 -20 C40 -60 C80 -100 C120 -140 C160 -180 C200 -220 C240 -260 C280 -300 C1440 -1460 |
            the ninth a minute too early              | C0 -20 C40 -60 C80 -100 C120 -140 C160 -180 C200 -220 C240 -260 C280 -300 C1439 -1459 | I5
            """)
    void judges(String what, String trace, String broken) {
        PadJudge judge = new PadJudge(RULES);
        judge.onset(0);
        for (String step : trace.split(" ")) {
            char kind = step.charAt(0);
            double minutes = Double.parseDouble(step.replaceFirst("^(end|[CHB-])", ""));
            long nanos = Math.round(minutes * 60e9);
            if (kind == 'e') {
                judge.look(nanos);
            } else {
                judge.power(nanos, kind == 'H' || kind == 'B', kind == 'C' || kind == 'B');
            }
        }
        List<String> rules =
                judge.violations().stream().map(Violation::rule).distinct().toList();
        assertEquals(
                broken == null ? List.of() : List.of(broken),
                rules,
                () -> judge.violations().toString());
    }
}
