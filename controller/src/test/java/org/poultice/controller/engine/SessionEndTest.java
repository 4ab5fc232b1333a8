package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule I5: a session has an end, and there are at most eight applications in any 24 hours. */
class SessionEndTest {

    @Test
    void theNinthApplicationOfADayMayBegin24HoursAfterTheFirst() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("2:00:01").press();
        bed.at("4:00:02").press();
        bed.at("6:00:02").story();
        assertEquals("Idle", bed.phase());
        bed.press();
        assertEquals("6:00:02 Refused DAY_FULL 8/8 to 24:00:00", bed.story());
        bed.at("23:59:59.999").press();
        assertEquals("23:59:59.999 Refused DAY_FULL 8/8 to 24:00:00", bed.story());
        bed.silentTo("24:00:00").press();
        assertEquals("24:00:00 SessionStarted 4 of 3, ApplicationStarted 4.0 COLD", bed.story());
        bed.at("24:39:59").story();
        bed.at("24:41:00");
        assertEquals("24:40:00 ApplicationStarted 4.1 COLD", bed.story());
    }

    @Test
    void aSessionWaitsForTheDayAsLongAsForAnythingElse() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("2:00:01").press();
        bed.at("4:00:02").press();
        bed.at("5:00:00").story();
        bed.at("6:00:00");
        assertEquals("""
                5:00:02 ApplicationEnded 3.1 COMPLETED
                5:20:02 Waiting DAY_FULL 8/8 to 24:00:00
                5:40:02 SessionEnded 3 GAVE_UP""", bed.story());
    }

    @Test
    void anApplicationCountsAsOneOfItsDayHoweverShortItWas() {
        EngineFixture bed = EngineFixture.withPad();
        for (int hour = 0; hour < 8; hour++) {
            bed.at(hour + ":00:00").press();
            bed.step(new Event.StopRequested());
        }
        bed.at("8:00:00").story();
        bed.press();
        assertEquals("8:00:00 Refused DAY_FULL 8/8 to 24:00:00", bed.story());
        bed.at("24:30:00").press();
        bed.step(new Event.StopRequested());
        bed.at("24:55:00").story();
        bed.press();
        assertEquals("24:55:00 Refused DAY_FULL 8/8 to 25:00:00", bed.story());
    }

    @Test
    void moreThanEightThatARecoveryFoundAreWaitedForOneByOne() {
        Rules rules = RulesFixture.rules(RulesFixture.BACK_SPASM);
        Exposure exposure = Exposure.NONE;
        for (int hour = 0; hour < 10; hour++) {
            exposure = exposure.started(EngineFixture.ZERO.plus(Wording.duration(hour + ":00:00")), rules.day());
        }
        MonoTime now = EngineFixture.ZERO.plus(Wording.duration("10:00:00"));
        assertEquals("26:00:00", Wording.time(exposure.dayHasRoomAt(now, rules).since(EngineFixture.ZERO)));
    }

    @Test
    void theSkinMustBeWarmAgainForTheNextCold() {
        EngineFixture bed = EngineFixture.withPad().reading(20.0, 30.0);
        bed.press();
        bed.at("39:00").reading(20.0, 25.499).at("45:00").reading(20.0, 25.5).at("46:00");
        assertEquals("""
                0:00 EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD
                20:00 ApplicationEnded 1.0 COMPLETED
                40:00 Waiting SKIN_STILL_COLD 25.499/25.500
                45:00 ApplicationStarted 1.1 COLD""", bed.story());
    }

    @Test
    void whatTheSessionWaitsForIsToldWhenItChanges() {
        EngineFixture bed = EngineFixture.withPad().reading(20.0, 30.0);
        bed.press();
        bed.at("39:00").reading(20.0, 20.0).at("45:00").step(new Event.PadLost());
        bed.at("50:00").step(new Event.PadFound(EngineFixture.HEAT_AND_COLD));
        bed.at("55:00").reading(20.0, 30.0).at("56:00");
        assertEquals("""
                40:00 Waiting SKIN_STILL_COLD 20.000/25.500
                45:00 PadWent
                45:00 Waiting PAD_MISSING
                50:00 PadCame
                50:00 Waiting SKIN_STILL_COLD 20.000/25.500
                55:00 ApplicationStarted 1.1 COLD""", bed.story().lines().skip(2).collect(Collectors.joining("\n")));
    }

    @Test
    void aSessionWaitsForAsLongAsABreakLastsAndGivesUp() {
        EngineFixture bed = EngineFixture.withPad().reading(20.0, 30.0);
        bed.press();
        bed.at("39:00").reading(20.0, 20.0).at("59:59.999").tick();
        assertEquals("Breaking", bed.phase());
        bed.at("1:00:00").tick();
        assertTrue(bed.story().endsWith("1:00:00 SessionEnded 1 GAVE_UP"));
    }

    /** Power that nobody gave, for less than the second after which it trips, again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"20:00", "1:40:00"})
    void aSessionWhoseBreakIsBrokenAgainAndAgainGivesUpToo(String breakBegins) {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.through(breakBegins).story();
        Duration begin = Wording.duration(breakBegins);
        for (int minute = 5; minute <= 45; minute += 5) {
            bed.at(Wording.time(begin.plusMinutes(minute))).saying(new PadSample(30_000, 33_000, false, true, true));
            bed.sample();
            bed.saying(null).sample();
        }
        assertEquals(Wording.time(begin.plusMinutes(40)) + " SessionEnded 1 GAVE_UP", bed.story());
    }
}
