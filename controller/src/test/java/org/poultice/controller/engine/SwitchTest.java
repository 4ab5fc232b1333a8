package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.CarePlan;

/** Rules I3 and I4: cold before the switch at 72 h, heat from then on; a contrast plan changes in turn, over a full break. */
class SwitchTest {

    @ParameterizedTest
    @CsvSource({
        "COLD_THEN_HEAT, 71:59:59,     COLD",
        "COLD_THEN_HEAT, 71:59:59.999, COLD",
        "COLD_THEN_HEAT, 72:00:00,     HEAT",
        "COLD_THEN_HEAT, 72:00:01,     HEAT",
        "CONTRAST,       71:59:59.999, COLD",
        "CONTRAST,       72:00:00,     HEAT",
    })
    void theSwitchIsAt72HoursToTheSecond(CarePlan.Course course, String time, String modality) {
        EngineFixture bed = begunAtZero(course);
        bed.at(time).story();
        bed.press();
        assertEquals(time + " SessionStarted 2 of 3, ApplicationStarted 2.0 " + modality, bed.story());
    }

    @Test
    void theEpisodeBeginsWithTheFirstPressEvenWhenItIsRefused() {
        EngineFixture bed = EngineFixture.withPad();
        bed.step(new Event.PadLost());
        bed.press();
        bed.step(new Event.PadFound(EngineFixture.HEAT_AND_COLD));
        assertEquals("0:00 PadWent\n0:00 EpisodeBegan, Refused PAD_MISSING\n0:00 PadCame", bed.story());
        bed.at("72:00:00").story();
        bed.press();
        assertEquals("72:00:00 SessionStarted 1 of 3, ApplicationStarted 1.0 HEAT", bed.story());
    }

    @Test
    void aStartFromAfarDoesNotBeginAnEpisode() {
        EngineFixture bed = EngineFixture.withPad();
        bed.step(new Event.StartRequested());
        bed.at("80:00:00").story();
        bed.press();
        assertEquals("80:00:00 EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD", bed.story());
    }

    @Test
    void aSessionDoesNotChangeItsCourseHalfway() {
        EngineFixture bed = begunAtZero(CarePlan.Course.COLD_THEN_HEAT);
        bed.at("71:30:00").story();
        bed.press();
        bed.at("74:00:00");
        assertEquals("""
                71:30:00 SessionStarted 2 of 3, ApplicationStarted 2.0 COLD
                71:50:00 ApplicationEnded 2.0 COMPLETED
                72:10:00 ApplicationStarted 2.1 COLD
                72:30:00 ApplicationEnded 2.1 COMPLETED
                72:50:00 ApplicationStarted 2.2 COLD
                73:10:00 ApplicationEnded 2.2 COMPLETED
                73:30:00 SessionEnded 2 COMPLETED""", bed.story());
    }

    @Test
    void aContrastSessionAlternatesOverFullBreaksAndBeginsWithHeat() {
        EngineFixture bed = begunAtZero(CarePlan.Course.CONTRAST);
        bed.at("72:00:00").story();
        bed.press();
        bed.at("74:30:00");
        assertEquals("""
                72:00:00 SessionStarted 2 of 3, ApplicationStarted 2.0 HEAT
                72:20:00 ApplicationEnded 2.0 COMPLETED
                72:40:00 ApplicationStarted 2.1 COLD
                73:00:00 ApplicationEnded 2.1 COMPLETED
                73:20:00 ApplicationStarted 2.2 HEAT
                73:40:00 ApplicationEnded 2.2 COMPLETED
                74:00:00 SessionEnded 2 COMPLETED""", bed.story());
    }

    @Test
    void aContrastPlanIsColdThroughoutBeforeTheSwitch() {
        EngineFixture bed = EngineFixture.withPad(RulesFixture.rules(RulesFixture.CONTRAST));
        bed.press();
        bed.at("2:00:00");
        assertEquals(
                3, bed.story().lines().filter(line -> line.endsWith("COLD")).count());
    }

    @Test
    void aPressOfTenSecondsSaysThatTheInjuryIsANewOneAndColdComesAgain() {
        EngineFixture bed = begunAtZero(CarePlan.Course.COLD_THEN_HEAT);
        bed.at("72:00:00").step(new Event.ButtonDown());
        bed.at("72:00:10").step(new Event.ButtonUp());
        bed.story();
        bed.at("144:00:09.999").press();
        assertEquals(
                "144:00:09.999 SessionStarted 2 of 3, ApplicationStarted 2.0 COLD",
                bed.story().lines().toList().getLast());
        bed.step(new Event.StopRequested());
        bed.at("145:00:00").press();
        assertEquals(
                "145:00:00 SessionStarted 3 of 3, ApplicationStarted 3.0 HEAT",
                bed.story().lines().toList().getLast());
    }

    @Test
    void aNewInjuryDoesNotShortenABreak() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        bed.at("1:00").step(new Event.StopRequested());
        bed.at("2:00").step(new Event.ButtonDown());
        bed.at("2:10").step(new Event.ButtonUp());
        bed.story();
        bed.press();
        assertEquals("2:10 Refused BREAK_NOT_KEPT 1:08/20:00 to 21:02", bed.story());
    }

    @ParameterizedTest
    @CsvSource({"false, true, 1:00:00, PAD_CANNOT", "true, false, 1:00:00, COLD", "true, false, 72:00:00, PAD_CANNOT"})
    void aPadThatCannotDoWhatIsDueIsNotAskedForTheOther(boolean cold, boolean heat, String time, String answer) {
        EngineFixture bed = begunAtZero(CarePlan.Course.COLD_THEN_HEAT);
        bed.step(new Event.PadFound(new PadAbilities(heat, cold, true)));
        bed.at(time).story();
        bed.press();
        String told = bed.story();
        assertEquals(answer, told.substring(told.lastIndexOf(' ') + 1));
    }

    /** An episode that began at 0:00, with a session that was stopped at once. */
    private static EngineFixture begunAtZero(CarePlan.Course course) {
        CarePlan plan = course == CarePlan.Course.CONTRAST ? RulesFixture.CONTRAST : RulesFixture.BACK_SPASM;
        EngineFixture bed = EngineFixture.withPad(RulesFixture.rules(plan));
        bed.press();
        bed.step(new Event.StopRequested());
        bed.story();
        return bed;
    }
}
