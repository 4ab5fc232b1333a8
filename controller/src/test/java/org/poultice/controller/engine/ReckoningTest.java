package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes known of the time before this process changes what was before it, and nothing that has happened since. Times are seconds. */
class ReckoningTest {
    private static final Rules RULES = RulesFixture.rules(RulesFixture.BACK_SPASM);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                 | known  | was    | is      | comes to
        nothing has happened   | 5;1,3  | 5;1,3  | -95;-99,-97 | -95;-99,-97
        the pad was on since   | 9;1,3  | 5;1,3  | -95;-99,-97 | 9;-99,-97
        one more application   | 9;1,3,9 | 5;1,3 | -95;-99,-97 | 9;-99,-97,9
        the day has passed one | 5;3    | 5;1,3  | -95;-99,-97 | -95;-99,-97
        it is taken back       | -95;-99 | -95;-99 | 5;1     | 5;1
        """)
    void onlyWhatIsOlderThanTheProcessIsReckonedAnew(String what, String known, String was, String is, String comesTo) {
        assertEquals(exposure(comesTo), exposure(known).reckoned(exposure(was), exposure(is)), what);
    }

    @Test
    void anEpisodeThatBeganSinceIsNotOlder() {
        Reckoning was = new Reckoning(Exposure.NONE, seconds(-10));
        Reckoning is = new Reckoning(Exposure.NONE, seconds(-900));
        State state = State.fresh(seconds(0));

        assertEquals(
                seconds(-900), state.withOnset(seconds(-10)).reckoned(was, is).onset());
        assertEquals(seconds(4), state.withOnset(seconds(4)).reckoned(was, is).onset());
    }

    @Test
    void aGapThatIsProvenLetsABreakBeOverAndHeatBegin() {
        MonoTime now = seconds(0);
        Exposure before = Exposure.NONE.mayHaveBeenOnUntil(seconds(-1));
        Exposure after = Exposure.NONE.mayHaveBeenOnUntil(now.minus(Duration.ofDays(4)));
        Reckoning was = new Reckoning(before, seconds(-1));
        Reckoning is = new Reckoning(after, now.minus(Duration.ofDays(4)));
        State state = State.fresh(now).with(before).withOnset(seconds(-1));

        State next = new TherapyEngine(RULES)
                .step(state, new Event.ClockChanged(ClockTrust.TRUSTED, Duration.ofDays(4), was, is), now)
                .next();

        assertEquals(after, next.exposure());
        assertTrue(next.heatAllowed(now, RULES));
    }

    private static Exposure exposure(String text) {
        String[] both = text.split(";");
        List<MonoTime> starts =
                Stream.of(both[1].split(",")).map(ReckoningTest::seconds).toList();
        return new Exposure(seconds(both[0]), starts);
    }

    private static MonoTime seconds(String text) {
        return seconds(Long.parseLong(text.strip()));
    }

    private static MonoTime seconds(long seconds) {
        return MonoTime.ofMillis(seconds * 1000);
    }
}
