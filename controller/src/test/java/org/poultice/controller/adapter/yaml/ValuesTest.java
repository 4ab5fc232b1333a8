package org.poultice.controller.adapter.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.protocol.plan.Temperature;

/** How values are written, and how they are shown. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "20m, PT20M, 20 min",
        "72h, PT72H, 72 h",
        "90s, PT90S, 1 min 30 s",
        "500ms, PT0.5S, 500 ms",
        "7d, P7D, 168 h",
        "1h30m, PT1H30M, 1 h 30 min",
        "12w, P84D, 2016 h",
        "0s, PT0S, 0 s",
        "1d2h3m4s5ms, PT26H3M4.005S, 26 h 3 min 4 s 5 ms"
    })
    void aDurationIsNumbersWithUnits(String text, String iso, String shown) throws Kind.Unreadable {
        Duration duration = DurationKind.DURATION.parse(text, true);
        assertEquals(Duration.parse(iso), duration);
        assertEquals(shown, DurationKind.DURATION.show(duration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "1.5h", "-5m", "m", "20 m", "20min", "30m1h", "1h1h", "1234567s", "PT20M", "20M"})
    void whatIsNoDurationIsRefused(String text) {
        assertThrows(Kind.Unreadable.class, () -> DurationKind.DURATION.parse(text, true));
    }

    @Test
    void aNumberWithoutAUnitIsToldWhatItLacks() {
        Kind.Unreadable wrong = assertThrows(Kind.Unreadable.class, () -> DurationKind.DURATION.parse("20", true));
        assertEquals("'20' has no unit", wrong.what());
    }

    @ParameterizedTest
    @CsvSource({
        "40 °C, 40000, 40 °C",
        "40°C, 40000, 40 °C",
        "40.5, 40500, 40.5 °C",
        "-5, -5000, -5 °C",
        "0.125, 125, 0.125 °C"
    })
    void aTemperatureIsDegreesCelsius(String text, int milliC, String shown) throws Kind.Unreadable {
        Temperature temperature = Kinds.TEMPERATURE.parse(text, true);
        assertEquals(milliC, temperature.milliC());
        assertEquals(shown, Kinds.TEMPERATURE.show(temperature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "warm", "104 F", "40 K", "1e2", "NaN", "40,5", "4000", "-400", "40.12345", "0x28"})
    void whatIsNoTemperatureIsRefused(String text) {
        assertThrows(Kind.Unreadable.class, () -> Kinds.TEMPERATURE.parse(text, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.0", "0x3", "three", "1_000", "12345678901", "+3"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertThrows(Kind.Unreadable.class, () -> Kinds.WHOLE_NUMBER.parse(text, true));
    }

    @Test
    void aNumberInQuotesIsText() {
        assertSaid(
                "n: '3'\n",
                "'3' is text, for it stands in quotes. Remove the quotes",
                map -> map.wholeNumber("n").required());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "True", "1", "'true'"})
    void onlyTrueAndFalseAreTrueOrFalse(String text) {
        assertSaid(
                "n: " + text + "\n",
                "Expected is true or false",
                map -> map.yesOrNo("n").required());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aWordThatMeansSomethingElseToYamlNeedsQuotes(String text) {
        assertSaid(
                "n: " + text + "\n", "Write it in quotes", map -> map.text("n").required());
    }

    @Test
    void aWordOutOfAFewIsGuessedWhenItIsMisspelt() {
        assertSaid(
                "n: inof\n",
                "Did you mean 'info'? Allowed is warn or info",
                map -> map.oneOf("n", "warn", "info").required());
    }

    @Test
    void aRangeHoldsAtBothEnds() {
        for (String inside : List.of("1m", "20m")) {
            YamlDocument document = YamlDocument.of("f", "n: " + inside + "\n");
            document.root()
                    .duration("n")
                    .within(Duration.ofMinutes(1), Duration.ofMinutes(20), "rule I1")
                    .required();
            assertEquals(List.of(), document.finish());
        }
        assertSaid(
                "n: 20m1ms\n",
                "n: 20 min 1 ms is more than is allowed. Allowed is 1 min to 20 min (rule I1)",
                map -> map.duration("n")
                        .within(Duration.ofMinutes(1), Duration.ofMinutes(20), "rule I1")
                        .required());
        assertSaid(
                "n: 59s999ms\n",
                "is less than is allowed",
                map -> map.duration("n")
                        .within(Duration.ofMinutes(1), Duration.ofMinutes(20), "rule I1")
                        .required());
    }

    @Test
    void aListNamesThePlaceOfWhatIsWrongInIt() {
        assertSaid(
                "n: [1, x, 3]\n", "f:1: n[2]: 'x' is not what belongs here", map -> map.list("n", Kinds.WHOLE_NUMBER));
        assertSaid("n: 3\n", "Expected is a list", map -> map.list("n", Kinds.WHOLE_NUMBER));
    }

    @Test
    void groupsInAListAreReadOneByOne() {
        YamlDocument document = YamlDocument.of("f", "steps:\n  - at: 5s\n  - at: 10s\n    zzz: 1\n  - word\n");
        List<Duration> times = document.root().sections("steps").stream()
                .map(step -> step.duration("at").orElse(Duration.ZERO, ""))
                .toList();
        assertEquals(List.of(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO), times);
        assertEquals(
                "[f:4: steps[2].zzz: is not a known key. Known here: at., f:5: steps[3]: is 'word'. Expected is a group of keys, indented under it.]",
                document.finish().toString());
    }

    @Test
    void whatTookEffectIsToldWithItsOrigin() {
        YamlDocument document = YamlDocument.of("f", "a: 20m\n");
        document.root().duration("a").required();
        document.root().wholeNumber("b").orElse(3, "default, rule I5");
        document.root().text("c").orNull();
        assertEquals(
                List.of(new Effective("a", "20 min", "f:1"), new Effective("b", "3", "default, rule I5")),
                document.effective());
    }

    private interface Question {
        void ask(YamlMap map);
    }

    private static void assertSaid(String text, String part, Question question) {
        YamlDocument document = YamlDocument.of("f", text);
        question.ask(document.root());
        List<Problem> problems = document.finish();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().toString().contains(part), problems.toString());
    }
}
