package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.plan.Modality;

/** A pad whose temperature nothing measures, where time alone is the limit: half the time, and full power. */
class TimeOnlyTest {
    private static final int NONE = PadSample.NO_READING;
    private static final PadAbilities BLIND = new PadAbilities(true, true, false);
    private static final Rules USUAL = RulesFixture.rules(RulesFixture.BACK_SPASM);
    private static final Rules TIME_ONLY = USUAL.withTimeOnly(true);

    @Test
    void eachApplicationIsHalfAsLongAndNothingElseChanges() {
        assertEquals(RulesFixture.BACK_SPASM.lasting(Duration.ofMinutes(10)), TIME_ONLY.plan());
        assertEquals(Duration.ofMinutes(20), TIME_ONLY.plan().rest());
        assertEquals(3, TIME_ONLY.plan().applications());
        assertEquals(USUAL.maxPerDay(), TIME_ONLY.maxPerDay());
    }

    @Test
    void itIsHalvedOnceAndOnlyOnPurpose() {
        assertEquals(TIME_ONLY, TIME_ONLY.withTimeOnly(true));
        assertEquals(USUAL, USUAL.withTimeOnly(false));
        assertTrue(TIME_ONLY
                .withSensorTolerance(1_000)
                .withUnsettled(Duration.ZERO)
                .timeOnly());
    }

    @Test
    void aSessionGivesFullPowerForHalfTheTimeOverFullBreaks() {
        EngineFixture bed = blind(TIME_ONLY);
        Drive drive = bed.press().effects().drive();
        assertEquals(new Drive(Modality.COLD, 100, bed.now().plus(Duration.ofSeconds(3))), drive);
        bed.through("1:30:00");
        assertEquals("""
                0:00 EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD
                10:00 ApplicationEnded 1.0 COMPLETED
                30:00 ApplicationStarted 1.1 COLD
                40:00 ApplicationEnded 1.1 COMPLETED
                1:00:00 ApplicationStarted 1.2 COLD
                1:10:00 ApplicationEnded 1.2 COMPLETED
                1:30:00 SessionEnded 1 COMPLETED""", bed.story());
    }

    @Test
    void withoutItAPadWithoutReadingsIsRefused() {
        EngineFixture bed = blind(USUAL);
        bed.step(new Event.StartRequested());
        assertEquals("0:00 Refused READING_IMPLAUSIBLE 1/0", bed.story());
    }

    @Test
    void aPadThatIsSilentTripsAllTheSame() {
        EngineFixture bed = blind(TIME_ONLY);
        bed.press();
        bed.through("1:00").story();
        bed.silentTo("1:02.001").tick();
        assertTrue(bed.story().endsWith("Tripped READING_STALE 0:02.001/0:02"));
    }

    @Test
    void aPadThatHasOnceGivenAReadingIsHeldToIt() {
        EngineFixture bed = blind(TIME_ONLY);
        bed.press();
        samples(bed, "0:01", 30_000);
        samples(bed, "0:02", NONE);
        samples(bed, "0:03", NONE);
        bed.story();
        samples(bed, "0:04", NONE);
        assertTrue(bed.story().endsWith("Tripped READING_IMPLAUSIBLE 3/3"));
    }

    @Test
    void aReadingThatCannotBeIsNoneThatIsMissing() {
        EngineFixture bed = blind(TIME_ONLY);
        samples(bed, "0:01", 85_000);
        bed.step(new Event.StartRequested());
        assertEquals("0:01 Refused READING_IMPLAUSIBLE 1/0", bed.story());
    }

    @Test
    void aLimitHoldsForWhateverReadingThereIs() {
        EngineFixture bed = blind(TIME_ONLY);
        samples(bed, "0:01", 47_000);
        bed.silentTo("0:04").tick();
        assertEquals("0:04 Tripped PAD_TOO_HOT 47.000/45.500", bed.story());
    }

    @Test
    void aSensorOnTheSkinHasToGiveReadings() {
        EngineFixture bed = new EngineFixture(TIME_ONLY);
        bed.step(new Event.PadFound(EngineFixture.HEAT_AND_COLD));
        samples(bed, "0:01", NONE);
        bed.story();
        bed.step(new Event.StartRequested());
        assertEquals("0:01 Refused READING_IMPLAUSIBLE 1/0", bed.story());
    }

    /** A pad without any sensor, which says so once. */
    private static EngineFixture blind(Rules rules) {
        EngineFixture bed = new EngineFixture(rules);
        bed.step(new Event.PadFound(BLIND));
        bed.saying(new PadSample(NONE, NONE, false, false, true)).sample();
        bed.story();
        return bed;
    }

    private static void samples(EngineFixture bed, String time, int pad) {
        bed.silentTo(time).step(new Event.PadSampled(new PadSample(pad, NONE, false, false, true)));
    }
}
