package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the pad says of its own outputs, against what they were given. */
class OutputTest {
    private static final PadSample OFF = new PadSample(30_000, 33_000, false, false, true);
    private static final PadSample HEAT = new PadSample(30_000, 33_000, true, false, true);
    private static final PadSample COLD = new PadSample(30_000, 33_000, false, true, true);
    private static final PadSample COLD_AT_TARGET = new PadSample(6_000, 20_000, false, true, true);
    private static final PadSample BOTH = new PadSample(30_000, 33_000, true, true, true);

    @Test
    void bothOutputsAtOnceTripWithTheFirstSample() {
        assertEquals(
                "0:10 Tripped BOTH_OUTPUTS_ON", says(EngineFixture.withPad().at("0:10"), BOTH));
    }

    @Test
    void theOtherOutputTripsWithTheFirstSampleWhileApplying() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("1:00").story();
        assertEquals(
                "1:00 ApplicationEnded 1.0 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped WRONG_OUTPUT_ON",
                says(bed, HEAT));
    }

    @Test
    void theOutputThatWasGivenMayBeOnOrOff() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("1:00").story();
        assertEquals("", says(bed, COLD));
        assertEquals("", says(bed, OFF));
    }

    @Test
    void anOutputThatTheRegulatorHoldsOffTripsOnceTheLeaseBeforeIsOverAndASecondOfIt() {
        EngineFixture bed = heldOffSinceFiveMinutes();
        for (String time : new String[] {"5:01", "5:02", "5:02.999"}) {
            assertEquals("", says(bed.silentTo(time), COLD_AT_TARGET));
            assertNull(bed.state().pad().strayOnSince());
        }
        assertEquals("", says(bed.silentTo("5:03"), COLD_AT_TARGET));
        assertEquals("", says(bed.silentTo("5:03.999"), COLD_AT_TARGET));
        assertEquals(
                "5:04 ApplicationEnded 1.0 TRIPPED, SessionEnded 1 TRIPPED, Tripped ENERGISED_WHILE_OFF",
                says(bed.silentTo("5:04"), COLD_AT_TARGET));
    }

    @Test
    void anOutputThatTheRegulatorSwitchesOnAgainMayStayOn() {
        EngineFixture bed = heldOffSinceFiveMinutes();
        bed.at("5:03").reading(30.0, 33.0).through("5:30");
        assertTrue(bed.state().pad().saysEnergised());
        assertEquals("Applying", bed.phase());
        assertNull(bed.state().pad().strayOnSince());
    }

    @Test
    void anOutputThatHasNeededNoPowerYetTripsAfterASecondOfIt() {
        EngineFixture bed = EngineFixture.withPad().reading(6.0, 33.0);
        bed.at("0:01").press();
        bed.story();
        assertEquals("", says(bed, COLD_AT_TARGET));
        assertEquals(
                "0:02 ApplicationEnded 1.0 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped ENERGISED_WHILE_OFF",
                says(bed.silentTo("0:02"), COLD_AT_TARGET));
    }

    @Test
    void anOutputThatNobodyGavePowerTripsAfterASecondOfIt() {
        EngineFixture bed = EngineFixture.withPad().at("0:10").saying(HEAT);
        assertEquals("", says(bed, HEAT));
        assertEquals("", says(bed.silentTo("0:10.999"), HEAT));
        assertEquals("0:11 Tripped ENERGISED_WHILE_OFF", says(bed.silentTo("0:11"), HEAT));
    }

    @Test
    void samplesOfTheSameMomentDoNotBeginThatSecondAnew() {
        EngineFixture bed = EngineFixture.withPad().at("0:10");
        says(bed, HEAT);
        assertEquals("", says(bed, HEAT));
        assertEquals("0:11 Tripped ENERGISED_WHILE_OFF", says(bed.silentTo("0:11"), HEAT));
    }

    @Test
    void oneSampleWithoutPowerBeginsThatSecondAnew() {
        EngineFixture bed = EngineFixture.withPad().at("0:10");
        says(bed, HEAT);
        says(bed.silentTo("0:10.500"), OFF);
        says(bed.silentTo("0:10.750"), HEAT);
        assertEquals("", says(bed.silentTo("0:11.749"), HEAT));
        assertEquals("0:11.750 Tripped ENERGISED_WHILE_OFF", says(bed.silentTo("0:11.750"), HEAT));
    }

    @Test
    void aPadThatHasNotHeardTheStopYetIsNoStrayUntilItsLeaseIsOver() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.through("1:00").step(new Event.StopRequested()); // the lease runs to 1:03
        bed.story();
        for (String time : new String[] {"1:00", "1:01", "1:02", "1:02.999"}) {
            assertEquals("", says(bed.silentTo(time), COLD));
            assertNull(bed.state().pad().strayOnSince());
        }
        assertEquals("", says(bed.silentTo("1:03"), COLD));
        assertEquals("1:04 Tripped ENERGISED_WHILE_OFF", says(bed.silentTo("1:04"), COLD));
    }

    @Test
    void aPressWhileThatLeaseRunsIsToldOfTheBreakAndOfNoFault() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.through("1:00").step(new Event.StopRequested());
        says(bed.silentTo("1:01"), COLD);
        bed.press();
        assertEquals("1:01 Refused BREAK_NOT_KEPT 0:00/20:00 to 21:03", bed.story());
    }

    @Test
    void whatNobodyGaveBreaksTheBreak() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("20:00").through("30:00").story();
        says(bed, COLD);
        says(bed.silentTo("30:00.500"), COLD);
        says(bed.silentTo("30:00.750"), OFF);
        bed.saying(null).at("50:00.500").story();
        assertEquals("Breaking", bed.phase());
        bed.tick();
        assertEquals("50:00.500 ApplicationStarted 1.1 COLD", bed.story());
    }

    @Test
    void nothingBeginsWhileTheLastWordOfThePadIsOn() {
        EngineFixture bed = EngineFixture.withPad().at("0:10");
        says(bed, HEAT);
        bed.press();
        assertEquals("0:10 EpisodeBegan, Refused ENERGISED_WHILE_OFF", bed.story());
        assertFalse(bed.state().phase() instanceof Phase.Applying);
    }

    /** A cold pad that has just reached its target. */
    private static EngineFixture heldOffSinceFiveMinutes() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("5:00").reading(6.0, 20.0).through("5:00");
        return bed;
    }

    /** What people are told of one sample. */
    private static String says(EngineFixture bed, PadSample sample) {
        bed.story();
        bed.step(new Event.PadSampled(sample));
        return bed.story();
    }
}
