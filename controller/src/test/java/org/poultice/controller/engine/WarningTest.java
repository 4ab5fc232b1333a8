package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What people are told while therapy goes on, and the journal now and then. */
class WarningTest {

    @Test
    void aWarningIsToldOnceWhenItComesAndOnceWhenItGoes() {
        EngineFixture bed = EngineFixture.withPad();
        bed.reading(42.5, 33.0).at("1:00").reading(42.4, 33.0).at("2:00");
        assertEquals("0:10 Warned PAD_HOT 42.500/42.500\n1:00 WarningOver PAD_HOT", bed.story());
    }

    @Test
    void twoWarningsAreToldEachByItself() {
        EngineFixture bed = EngineFixture.withPad();
        bed.reading(42.5, 41.0)
                .at("1:00")
                .reading(42.5, 33.0)
                .at("2:00")
                .reading(30.0, 33.0)
                .at("3:00");
        assertEquals("""
                0:10 Warned PAD_HOT 42.500/42.500
                0:30 Warned SKIN_HOT 41.000/41.000
                1:00 WarningOver SKIN_HOT
                2:00 WarningOver PAD_HOT""", bed.story());
    }

    @Test
    void therapyGoesOnUnderAWarning() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.reading(3.5, 33.0).at("2:00").reading(7.0, 33.0).at("20:01"); // warmer, and not getting warmer still
        assertEquals("""
                0:00 EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD
                0:30 Warned PAD_COLD 3.500/3.500
                2:00 WarningOver PAD_COLD
                20:00 ApplicationEnded 1.0 COMPLETED""", bed.story());
    }

    @Test
    void aWarningIsOverWhenThePadIsGone() {
        EngineFixture bed = EngineFixture.withPad();
        bed.reading(42.5, 33.0).at("1:00").step(new Event.PadLost());
        bed.story();
        bed.at("1:01").tick();
        assertEquals("1:00 WarningOver PAD_HOT", bed.story());
    }

    @Test
    void aWarningAndTheTripThatFollowsAreTold() {
        EngineFixture bed = EngineFixture.withPad().reading(44.0, 33.0);
        bed.at("0:11");
        assertEquals("0:10 Warned PAD_HOT 44.000/42.500, Tripped PAD_TOO_HOT 44.000/44.000", bed.story());
    }

    @Test
    void painForAWeekIsToldOnce() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.step(new Event.StopRequested());
        bed.story();
        bed.at("168:00:00").through("169:00:00");
        assertEquals("168:00:00 Warned PAIN_FOR_A_WEEK 168:00:00/168:00:00", bed.story());
    }

    @Test
    void aNewInjuryHasNotHurtForAWeek() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.step(new Event.StopRequested());
        bed.through("168:00:00").step(new Event.ButtonDown());
        bed.at("168:00:10").step(new Event.ButtonUp());
        bed.story();
        bed.tick();
        assertEquals("168:00:10 WarningOver PAIN_FOR_A_WEEK", bed.story());
    }

    @Test
    void withoutAnInjuryNothingHurts() {
        EngineFixture bed = EngineFixture.withPad().at("200:00:00");
        assertEquals("", bed.story());
    }

    @Test
    void theJournalIsGivenProofOfTimeEveryTwelveMinutesSinceItsLastRecord() {
        EngineFixture bed = EngineFixture.withPad();
        assertEquals("-", tickAt("11:59.999", bed));
        assertEquals("journal StillHere", tickAt("12:00", bed));
        assertEquals("-", tickAt("23:59.999", bed));
        bed.press();
        assertEquals("drive COLD 100% to 36:02.998", tickAt("35:59.998", bed));
        assertEquals("journal StillHere; drive COLD 100% to 36:02.999", tickAt("35:59.999", bed));
    }

    @Test
    void whileTrippedTheTripIsWrittenOnceMoreInsteadForTheDiskMayHaveHadNoRoomForIt() {
        EngineFixture bed = EngineFixture.withPad();
        bed.step(new Event.JournalFailed());
        assertEquals("off", tickAt("11:59.999", bed));
        assertEquals("off; journal Tripped JOURNAL_FAILED", tickAt("12:00", bed));
        assertEquals("off", tickAt("23:59.999", bed));
    }

    private static String tickAt(String time, EngineFixture bed) {
        return Wording.effects(bed.at(time).tick().effects(), EngineFixture.ZERO);
    }
}
