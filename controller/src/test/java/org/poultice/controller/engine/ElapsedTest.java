package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elapsed time is an interval: what is proven, and what is not disproven. */
class ElapsedTest {

    @ParameterizedTest(name = "{0} s by clocks that may be wrong by {1} s")
    @CsvSource({
        "100, 10, 90, 110",
        "10, 10, 0, 20",
        "5, 10, 0, 15",
        "0, 10, 0, 10",
        "-5, 10, 0, 5",
        "-10, 10, 0, 0",
        "100, 0, 100, 100"
    })
    void twoWallClocksProveTheDifferenceLessTheirErrors(long difference, long error, long least, long most) {
        Elapsed elapsed = Elapsed.byWallClocks(Duration.ofSeconds(difference), Duration.ofSeconds(error));

        assertEquals(new Elapsed(Duration.ofSeconds(least), Duration.ofSeconds(most)), elapsed);
    }

    @Test
    void wallClocksThatContradictEachOtherProveNothing() {
        assertEquals(Elapsed.UNKNOWN, Elapsed.byWallClocks(Duration.ofSeconds(-11), Duration.ofSeconds(10)));
    }

    @Test
    void noIntervalBeginsBeforeNothingOrEndsBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> new Elapsed(Duration.ofNanos(-1), Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Elapsed(Duration.ofNanos(2), Duration.ofNanos(1)));
    }

    @Test
    void theLatestMomentBeforeEarnsOnlyWhatIsProvenAndTheLatestAfterSpendsAllThatIsPossible() {
        Elapsed elapsed = new Elapsed(Duration.ofSeconds(3), Duration.ofSeconds(8));
        MonoTime noon = MonoTime.ofMillis(43_200_000);

        assertEquals(MonoTime.ofMillis(43_197_000), elapsed.latestBefore(noon));
        assertEquals(MonoTime.ofMillis(43_208_000), elapsed.latestAfter(noon));
    }

    @ParameterizedTest(name = "{0} s apart")
    @CsvSource({"3600, 3567.64, 3632.36", "259200, 259142.08, 259257.92"})
    void synchronisedClocksAreWrongBySixteenSecondsEachAndByTheirRates(long apart, double least, double most) {
        Elapsed elapsed = Doubt.USUAL.between(Duration.ofSeconds(apart));

        assertEquals(Duration.ofMillis(Math.round(least * 1000)), elapsed.atLeast());
        assertEquals(Duration.ofMillis(Math.round(most * 1000)), elapsed.atMost());
    }

    @Test
    void whatAForgetfulDiskHidesIsShorterThanTheShortestBreak() {
        assertTrue(Doubt.USUAL.tail().atMost().compareTo(RulesFixture.BACK_SPASM.rest()) < 0);
        assertTrue(Doubt.USUAL.stillHereEvery().compareTo(Doubt.USUAL.silentAtMost()) < 0);
        assertTrue(Doubt.USUAL.diskForgets());
        assertFalse(RulesFixture.rules(RulesFixture.BACK_SPASM)
                .withUnsettled(Duration.ZERO)
                .doubt()
                .diskForgets());
    }
}
