package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readings that are old, or cannot be true. */
class ReadingTest {
    private static final int NONE = PadSample.NO_READING;

    @Test
    void aReadingOlderThanTwoSecondsTripsWhileApplying() {
        EngineFixture bed = applyingAtOneMinute();
        bed.silentTo("1:02").tick();
        assertEquals("", bed.story());
        bed.silentTo("1:02.001").tick();
        assertEquals(
                "1:02.001 ApplicationEnded 1.0 TRIPPED +0:02.999, SessionEnded 1 TRIPPED, Tripped READING_STALE 0:02.001/0:02",
                bed.story());
    }

    @Test
    void anOldReadingIsNoTripWithNothingRunningButNothingBegins() {
        EngineFixture bed = EngineFixture.withPad().silentTo("0:02.001");
        bed.tick();
        assertEquals("Idle", bed.phase());
        bed.step(new Event.StartRequested());
        assertEquals("0:02.001 Refused READING_STALE 0:02.001/0:02", bed.story());
    }

    @Test
    void threeImplausibleSamplesInARowTrip() {
        EngineFixture bed = applyingAtOneMinute();
        samples(bed, "1:00.250", 85_000, 33_000);
        samples(bed, "1:00.500", 85_000, 33_000);
        assertEquals("", bed.story());
        samples(bed, "1:00.750", 85_000, 33_000);
        assertEquals(
                "1:00.750 ApplicationEnded 1.0 TRIPPED +0:02.250, SessionEnded 1 TRIPPED, Tripped READING_IMPLAUSIBLE 3/3",
                bed.story());
    }

    @Test
    void aPlausibleSampleInBetweenBeginsTheCountAnew() {
        EngineFixture bed = applyingAtOneMinute();
        for (String time : new String[] {"1:01", "1:02", "1:03", "1:04"}) {
            samples(bed, time, -127_000, 33_000);
            samples(bed, time, -127_000, 33_000);
            samples(bed, time, 30_000, 33_000);
            bed.tick();
        }
        assertEquals("", bed.story());
    }

    @Test
    void theReadingBeforeAnImplausibleOneIsHeldForTwoSeconds() {
        EngineFixture bed = applyingAtOneMinute();
        samples(bed, "1:01", NONE, 33_000);
        assertEquals(30_000, bed.state().pad().padMilliC());
        bed.silentTo("1:02").tick();
        assertEquals("Applying", bed.phase());
        bed.silentTo("1:02.001").tick();
        assertTrue(bed.story().endsWith("Tripped READING_STALE 0:02.001/0:02"));
    }

    @ParameterizedTest
    @CsvSource({
        "-5000, 33000, true", "-5001, 33000, false", "60000, 33000, true", "60001, 33000, false",
        "30000, -5000, true", "30000, -5001, false", "30000, 60000, true", "30000, 60001, false"
    })
    void aReadingIsPlausibleFromMinusFiveToSixtyDegrees(int pad, int skin, boolean plausible) {
        EngineFixture bed = EngineFixture.withPad();
        samples(bed, "0:01", pad, skin);
        assertEquals(plausible ? 0 : 1, bed.state().pad().implausible());
    }

    @Test
    void aPadWithoutASkinSensorNeedsNoReadingOfTheSkin() {
        EngineFixture bed = new EngineFixture(RulesFixture.rules(RulesFixture.BACK_SPASM));
        bed.step(new Event.PadFound(new PadAbilities(true, true, false)));
        samples(bed, "0:01", 30_000, NONE);
        bed.press();
        assertEquals("Applying", bed.phase());
    }

    @Test
    void nothingBeginsOnAnImplausibleReading() {
        EngineFixture bed = EngineFixture.withPad();
        samples(bed, "0:01", 30_000, NONE);
        bed.story();
        bed.step(new Event.StartRequested());
        assertEquals("0:01 Refused READING_IMPLAUSIBLE 1/0", bed.story());
    }

    @Test
    void aBrokenSkinSensorDoesNotHideAHotPad() {
        EngineFixture bed = EngineFixture.withPad();
        samples(bed, "0:01", 47_000, NONE);
        bed.silentTo("0:04").tick();
        assertEquals("0:04 Tripped PAD_TOO_HOT 47.000/45.500", bed.story());
    }

    @Test
    void aBrokenPadSensorDoesNotHideAHotSkin() {
        EngineFixture bed = EngineFixture.withPad();
        samples(bed, "0:01", NONE, 43_000);
        samples(bed, "0:05", NONE, 43_000);
        bed.silentTo("0:06").tick();
        assertEquals("0:06 Tripped SKIN_TOO_HOT 43.000/42.500", bed.story());
    }

    @Test
    void aLimitIsTakenToBeExceededStillWhileItsOwnSensorFails() {
        EngineFixture bed = EngineFixture.withPad();
        samples(bed, "0:01", 47_000, 33_000);
        samples(bed, "0:02", NONE, 33_000);
        bed.silentTo("0:04").tick();
        assertEquals("0:04 Tripped PAD_TOO_HOT 47.000/45.500", bed.story());
    }

    @Test
    void thePadThatSaysHelloAgainIsTakenToBeAsHotAsItWas() {
        EngineFixture bed = EngineFixture.withPad();
        samples(bed, "0:01", 47_000, 33_000);
        bed.step(new Event.PadFound(EngineFixture.HEAT_AND_COLD));
        assertEquals("", bed.story());
        bed.silentTo("0:04").tick();
        assertEquals("0:04 Tripped PAD_TOO_HOT 47.000/45.500", bed.story());
    }

    @Test
    void ofAnotherPadNothingIsKnownBeforeItsFirstSample() {
        EngineFixture bed = EngineFixture.withPad();
        samples(bed, "0:01", 47_000, 33_000);
        bed.step(new Event.PadFound(new PadAbilities(true, false, false)));
        assertEquals("0:01 PadCame", bed.story());
        bed.silentTo("0:04").tick();
        assertEquals(NONE, bed.state().pad().padMilliC());
        bed.step(new Event.StartRequested());
        assertTrue(bed.story().startsWith("0:04 Refused READING_STALE"));
    }

    @Test
    void samplesOfAPadThatHasNotSaidHelloAreNotRead() {
        EngineFixture bed = new EngineFixture(RulesFixture.rules(RulesFixture.BACK_SPASM));
        samples(bed, "0:01", 47_000, 44_000);
        assertEquals(PadView.ABSENT, bed.state().pad());
    }

    private static EngineFixture applyingAtOneMinute() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.through("1:00").story();
        return bed;
    }

    private static void samples(EngineFixture bed, String time, int pad, int skin) {
        bed.silentTo(time).step(new Event.PadSampled(new PadSample(pad, skin, false, false, true)));
    }
}
