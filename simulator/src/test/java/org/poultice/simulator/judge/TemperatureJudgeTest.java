package org.poultice.simulator.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The observer at the skin finds each limit that is passed, and nothing on this side of it. */
class TemperatureJudgeTest {
    private static final long SECOND = 1_000_000_000L;

    private final TemperatureJudge judge = new TemperatureJudge();
    private long nanos;

    private void stays(double seconds, double pad, double skin) {
        for (double left = seconds; left > 0; left -= 0.25) {
            nanos += SECOND / 4;
            judge.look(nanos, pad, skin);
        }
    }

    private List<String> broken() {
        return judge.violations().stream().map(Violation::rule).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what is there                         | pad   | skin  | for seconds | rule broken
            a warm pad                              | 42    | 40.0  | 1200        |
            a skin of 43 °C                         | 44    | 43.0  | 60          |
            a skin above 43 °C, not for 5 s         | 44    | 43.1  | 5           |
            a skin above 43 °C for more than 5 s    | 44    | 43.1  | 5.5         | skin
            a pad of 46 °C                          | 46    | 40.0  | 60          |
            a pad above 46 °C                       | 46.01 | 40.0  | 0.25        | pad
            a cold pack                             | 5     | 12.0  | 1200        |
            a skin of 8 °C                          | 3     | 8.0   | 1200        |
            a skin below 8 °C, not for 10 s         | 3     | 7.9   | 10          |
            a skin below 8 °C for more than 10 s    | 3     | 7.9   | 10.5        | skin
            a skin below 5 °C                       | 3     | 4.99  | 0.25        | skin
            a pad of 0 °C                           | 0     | 12.0  | 60          |
            a pad below 0 °C                        | -0.01 | 12.0  | 0.25        | pad
            43 °C for a little less than two minutes | 44   | 43.0  | 119         |
            43 °C for two minutes and a moment      | 44    | 43.0  | 120.25       | dose
            42 °C for a little less than eight minutes | 44 | 42.0  | 479         |
            42 °C for eight minutes and a moment    | 44    | 42.0  | 480.25       | dose
            41 °C for half an hour                  | 43    | 41.0  | 1800        |
            41 °C for 32 minutes and a moment       | 43    | 41.0  | 1920.25       | dose
            """)
    void judges(String what, double pad, double skin, double seconds, String rule) {
        stays(seconds, pad, skin);
        assertEquals(rule == null ? List.of() : List.of(rule), broken(), what);
    }

    @Test
    void fromFortyThreeDegreesUpADegreeDoublesTheDose() {
        stays(60, 44, 43);
        stays(30, 44, 42.999_999);
        assertEquals(1.5, judge.extremes().highestDose(), 1e-5);
        judge.look(nanos += SECOND, 44, 43.5);
        judge.look(nanos += SECOND, 44, 44);
        assertEquals(1.5 + (Math.sqrt(2) + 2) / 60, judge.extremes().highestDose(), 1e-5);
    }

    @Test
    void warmSkinFiveTimesIsNotWarmSkinOnce() {
        for (int i = 0; i < 5; i++) {
            stays(4, 44, 43.1);
            stays(1, 44, 42.9);
        }
        assertEquals(List.of(), broken());
    }

    @Test
    void aSessionBeginsWithTheFirstPowerAfterAPressThatFoundThePadOff() {
        session();
        stays(100, 44, 43);
        judge.power(false);
        session();
        stays(100, 44, 43);
        assertEquals(List.of(), broken());
        assertEquals(100 / 60.0, judge.extremes().highestDose(), 1e-6);
    }

    @Test
    void powerThatComesAgainWithoutAPressBelongsToTheSameSession() {
        session();
        stays(100, 44, 43);
        judge.pressed(); // finds it on
        judge.power(false);
        judge.power(true);
        stays(30, 44, 43);
        assertEquals(List.of("dose"), broken());
    }

    @Test
    void whatStaysWarmWithoutPowerCountsToo() {
        session();
        stays(100, 44, 43);
        judge.power(false);
        stays(30, 44, 43);
        assertEquals(List.of("dose"), broken());
    }

    @Test
    void theWorstIsKeptUntilItStartsAfresh() {
        session();
        stays(30, 44, 43.2);
        stays(20, 3, 7.5);
        stays(60, 30, 33);
        assertEquals(List.of("skin"), broken(), "the first of each rule");
        Extremes all = judge.extremes();
        assertEquals(43.2, all.hottestSkin());
        assertEquals(7.5, all.coldestSkin());
        judge.startAfresh();
        assertEquals(List.of(), broken());
        stays(1, 30, 34);
        assertEquals(34, judge.extremes().hottestSkin());
        assertEquals(33, judge.extremes().coldestSkin());
        assertEquals(all.highestDose(), judge.extremes().highestDose(), 1e-4);
    }

    private void session() {
        judge.pressed();
        judge.power(true);
    }
}
