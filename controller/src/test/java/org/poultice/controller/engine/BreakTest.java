package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Modality;

/**
 * Rules I1 and I2: at most 20 minutes on between two unbroken breaks, and 20 minutes of break, whatever ended the application. What is
 * counted is the last moment at which the pad may have been on.
 */
class BreakTest {

    @Test
    void aSessionIsThreeApplicationsWithABreakAfterEach() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("3:00:00");
        assertEquals("""
                0:00 EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD
                20:00 ApplicationEnded 1.0 COMPLETED
                40:00 ApplicationStarted 1.1 COLD
                1:00:00 ApplicationEnded 1.1 COMPLETED
                1:20:00 ApplicationStarted 1.2 COLD
                1:40:00 ApplicationEnded 1.2 COMPLETED
                2:00:00 SessionEnded 1 COMPLETED""", bed.story());
    }

    /** The lease that was given last before each end; the rest counts from its end, or from the off where that is later. */
    @ParameterizedTest
    @CsvSource({
        // ended by        at      refused to
        "StopRequested,    0:30,   20:32",
        "ButtonDown,       0:30,   20:32",
        "StopRequested,    1:00,   21:02",
        "StopRequested,    19:56,  39:58",
        "StopRequested,    19:58,  40:00",
        "StopRequested,    19:59.5, 40:00",
        "StopRequested,    25:00,  40:00",
        "ButtonDown,       25:00,  40:00",
        "StopRequested,    1:30:00, 1:50:02",
        "StopRequested,    1:45:00, 2:00:00"
    })
    void nothingBeginsBeforeAFullBreakHoweverShortTheApplicationWas(String end, String at, String until) {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at(at).step(end.equals("ButtonDown") ? new Event.ButtonDown() : new Event.StopRequested());
        bed.step(new Event.ButtonUp());
        assertEquals("Idle", bed.phase());
        bed.story();
        bed.press();
        assertTrue(bed.story().endsWith(" to " + until), "right after it");
        justBefore(bed, until);
        bed.press();
        assertTrue(bed.story().matches(".* Refused BREAK_NOT_KEPT 19:59.999/20:00 to " + until), "just before its end");
        bed.silentTo(until);
        bed.press();
        assertTrue(bed.story().contains("SessionStarted 2 of 3, ApplicationStarted 2.0 COLD"), "at its end");
    }

    @Test
    void aStopAfterAMinuteGivesNothingBack() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("1:00").step(new Event.StopRequested());
        for (String time : new String[] {"1:01", "5:00", "10:00", "19:00", "20:59", "21:01"}) {
            bed.at(time).press();
            assertEquals("Idle", bed.phase(), "a press at " + time);
        }
        bed.at("21:02").press();
        assertEquals("Applying", bed.phase());
    }

    @Test
    void refusedPressesDoNotMakeTheBreakLonger() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("1:00").step(new Event.StopRequested());
        bed.at("15:00").press();
        bed.step(new Event.StartRequested());
        bed.at("21:02").press();
        assertEquals("Applying", bed.phase());
    }

    @Test
    void aTripCountsTheLeaseThatStillRuns() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.through("5:00").step(new Event.PadLost());
        assertTrue(bed.story().contains("ApplicationEnded 1.0 TRIPPED +0:03"));
        assertEquals("25:03", Wording.time(rested(bed)));
    }

    @Test
    void theBreakBeginsWithTheOffWhenNoLeaseRunsAnyMore() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.through("19:59").silentTo("20:00.750").tick();
        assertEquals(
                "20:00.750 ApplicationEnded 1.0 COMPLETED",
                bed.story().lines().skip(1).findFirst().orElse(""));
        assertEquals("40:00.750", Wording.time(rested(bed)));
    }

    @Test
    void timeInWhichTheRegulatorHoldsThePowerOffCountsAsOn() {
        EngineFixture bed = EngineFixture.withPad().reading(5.0, 26.0);
        bed.press();
        for (int minute = 1; minute < 20; minute++) {
            bed.at(minute + ":00").reading(5.0 + 0.06 * minute, 26.0); // it warms up slowly, as nothing cools it
        }
        bed.at("19:59");
        assertFalse(bed.isOn(Modality.COLD));
        assertEquals("Applying", bed.phase());
        bed.through("20:00");
        assertEquals("40:00", Wording.time(rested(bed)));
    }

    /** However the control periods fall, no lease reaches beyond the end of its application. */
    @ParameterizedTest
    @CsvSource({"100", "250", "333", "999", "1000", "1700"})
    void noDriveLastsBeyondTheApplication(int periodMillis) {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        MonoTime end = EngineFixture.ZERO.plus(Wording.duration("20:00"));
        for (int millis = 0; millis < 1_210_000; millis += periodMillis) {
            bed.silentTo(Wording.time(Wording.duration("0:" + millis / 1000.0)));
            bed.sample();
            Drive drive = bed.tick().effects().drive();
            assertTrue(drive == null || !end.isBefore(drive.until()), "at " + millis + " ms: " + drive);
        }
        assertEquals("Breaking", bed.phase());
    }

    private static Duration rested(EngineFixture bed) {
        return bed.state()
                .exposure()
                .restedAt(RulesFixture.rules(RulesFixture.BACK_SPASM))
                .since(EngineFixture.ZERO);
    }

    private static void justBefore(EngineFixture bed, String until) {
        String millisecondBefore = Wording.time(Wording.duration(until).minusMillis(1));
        bed.at(millisecondBefore).sample();
        bed.story();
    }
}
