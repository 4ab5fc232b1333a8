package org.poultice.controller.adapter.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.poultice.controller.adapter.sensor.Holding.Change;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.port.Thermometer.Reading;

/** How long a reading counts, in virtual time. */
class HoldingTest {
    private static final int NONE = PadSample.NO_READING;
    private static final int CODE = 8_808;

    private final Holding holding = new Holding();

    @Test
    void aSensorIsThereAfterTwoGoodReadings() {
        assertReads(NONE, 0);
        assertEquals(Change.NONE, good(20_000, 1_000));
        assertReads(NONE, 1_000);
        assertEquals(Change.BACK, good(20_500, 2_000));
        assertReads(20_500, 2_000);
    }

    @Test
    void aSensorThatWasNeverThereIsToldOnce() {
        assertEquals(Change.NONE, failed(0));
        assertEquals(Change.LOST, failed(1_000));
        assertEquals(Change.NONE, failed(2_000));
        assertReads(NONE, 2_000);
    }

    @Test
    void oneFailureIsBridgedAndTheNextGoodReadingCountsAtOnce() {
        isThereAt(2_000);
        assertEquals(Change.NONE, failed(3_000));
        assertReads(20_000, 3_000);
        assertReads(20_000, 3_900);
        assertEquals(Change.NONE, good(21_000, 3_900));
        assertReads(21_000, 3_900);
    }

    @Test
    void oneFailureIsBridgedForTwoSecondsAtMost() {
        isThereAt(2_000);
        failed(2_500);
        assertReads(20_000, 4_500);
        assertReads(NONE, 4_501);
    }

    @Test
    void aBridgeDoesNotMakeAReadingCountForLongerThanThreeSeconds() {
        isThereAt(2_000);
        failed(4_000);
        assertReads(20_000, 5_000);
        assertReads(NONE, 5_001);
    }

    @Test
    void twoFailuresInARowAreALossAtOnce() {
        isThereAt(2_000);
        failed(2_500);
        assertEquals(Change.LOST, failed(2_600));
        assertReads(NONE, 2_600);
    }

    @Test
    void whatWasLostIsBackAfterTwoGoodReadingsInARow() {
        isLostAt(3_000);
        assertEquals(Change.NONE, good(22_000, 4_000));
        assertReads(NONE, 4_000);
        assertEquals(Change.BACK, good(22_100, 5_000));
        assertReads(22_100, 5_000);
    }

    @Test
    void aSensorThatComesAndGoesStaysLostAndIsToldOnce() {
        isLostAt(3_000);
        for (int i = 0; i < 10; i++) {
            assertEquals(Change.NONE, good(22_000, 4_000 + i * 2_000));
            assertReads(NONE, 4_000 + i * 2_000);
            assertEquals(Change.NONE, failed(5_000 + i * 2_000));
        }
    }

    @Test
    void aReadingCountsForThreeSecondsWhenNothingMoreIsHeard() {
        isThereAt(2_000);
        assertReads(20_000, 5_000);
        assertReads(NONE, 5_001);
        assertReads(NONE, 3_600_000);
    }

    @Test
    void aReadingAfterALongSilenceIsTheFirstOfTwo() {
        isThereAt(2_000);
        assertEquals(Change.LOST, good(30_000, 6_000));
        assertReads(NONE, 6_000);
        assertEquals(Change.BACK, good(30_100, 7_000));
        assertReads(30_100, 7_000);
    }

    @Test
    void aFailureAfterALongSilenceIsALoss() {
        isThereAt(2_000);
        assertEquals(Change.LOST, failed(6_000));
        assertEquals(Change.NONE, failed(7_000));
    }

    private void isThereAt(long millis) {
        good(20_000, millis - 1_000);
        assertEquals(Change.BACK, good(20_000, millis));
    }

    private void isLostAt(long millis) {
        isThereAt(millis - 1_000);
        failed(millis - 500);
        assertEquals(Change.LOST, failed(millis));
    }

    private Change good(int milliC, long millis) {
        return holding.good(new Reading(milliC, CODE), MonoTime.ofMillis(millis));
    }

    private Change failed(long millis) {
        return holding.failed(MonoTime.ofMillis(millis));
    }

    private void assertReads(int milliC, long millis) {
        assertEquals(
                milliC == NONE ? Reading.NONE : new Reading(milliC, CODE), holding.reading(MonoTime.ofMillis(millis)));
    }
}
