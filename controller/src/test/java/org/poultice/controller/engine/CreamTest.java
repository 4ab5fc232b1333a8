package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels of menthol creams forbid heating pads. */
class CreamTest {
    private static final Rules HEAT = RulesFixture.rules(
            RulesFixture.timed(RulesFixture.BACK_SPASM, Duration.ZERO, Duration.ofMinutes(20), Duration.ofMinutes(20)));
    private static final Event CREAM = new Event.CreamReported();

    @Test
    void heatIsRefusedForFourHoursAfterIt() {
        EngineFixture bed = EngineFixture.withPad(HEAT);
        bed.step(CREAM);
        bed.at("3:00:00").press();
        bed.at("4:00:59").press();
        bed.at("4:01:00").press();
        assertEquals("""
                0:00 CreamReported
                3:00:00 EpisodeBegan, Refused CREAM_ON_SKIN 3:00:00/4:00:00 to 4:01:00
                4:00:59 Refused CREAM_ON_SKIN 4:00:59/4:00:00 to 4:01:00
                4:01:00 SessionStarted 1 of 3, ApplicationStarted 1.0 HEAT""", bed.story());
    }

    @Test
    void heatThatRunsIsEndedAndWithItTheSession() {
        EngineFixture bed = EngineFixture.withPad(HEAT);
        bed.press();
        Effects effects = bed.at("5:00").step(CREAM).effects();
        assertEquals(
                "off; journal CreamReported, ApplicationEnded 1.0 STOPPED +0:02, SessionEnded 1 STOPPED",
                Wording.effects(effects, EngineFixture.ZERO));
    }

    @Test
    void coldGoesOnAndIsNotRefused() {
        EngineFixture bed = EngineFixture.withPad();
        bed.step(CREAM);
        bed.press();
        bed.at("5:00").step(CREAM);
        bed.at("40:00").story();
        bed.at("40:01");
        assertEquals("40:00 ApplicationStarted 1.1 COLD", bed.story());
    }

    @Test
    void theNextHeatOfASessionWaitsAndTheSessionGivesUp() {
        EngineFixture bed = EngineFixture.withPad(HEAT);
        bed.press();
        bed.at("25:00").step(CREAM);
        bed.at("1:00:01").story();
        assertEquals("Idle", bed.phase());
    }

    @Test
    void reportsWithinAMinuteAreOneInTheJournalAndTheTimeCountsFromTheLast() {
        EngineFixture bed = EngineFixture.withPad(HEAT);
        assertEquals(
                List.of(new Occurrence.CreamReported()),
                bed.step(CREAM).effects().append());
        for (int second = 1; second < 60; second++) {
            Effects again = bed.at("0:" + second).step(CREAM).effects();
            assertTrue(again.append().isEmpty());
            assertEquals(List.of(new Occurrence.CreamReported()), again.publish());
        }
        MonoTime last = bed.now();
        bed.at("4:00:59").story();
        bed.press();
        assertTrue(bed.story().contains("CREAM_ON_SKIN"), "four hours since the last");
        assertTrue(!bed.state().exposure().creamGoneAt().isBefore(last.plus(Duration.ofHours(4))));
    }

    @Test
    void aReportThatFoundNoRoomIsWrittenWhenItComesAgain() {
        EngineFixture bed = EngineFixture.withPad(HEAT);
        bed.step(CREAM);
        bed.step(new Event.JournalFailed());
        assertTrue(bed.step(CREAM).effects().append().contains(new Occurrence.CreamReported()));
    }
}
