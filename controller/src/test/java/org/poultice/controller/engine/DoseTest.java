package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the skin gets of heat and cold, and what comes of it. The plan of the heat tests begins with heat. */
class DoseTest {
    private static final Rules HEAT = RulesFixture.rules(
            RulesFixture.timed(RulesFixture.BACK_SPASM, Duration.ZERO, Duration.ofMinutes(20), Duration.ofMinutes(20)));
    private static final PadAbilities NO_SKIN_SENSOR = new PadAbilities(true, true, false);

    @ParameterizedTest
    @CsvSource({
        // pad and skin read; dose of the pad and of the skin after 20 min, in seconds at 43 °C
        "40.0, 38.0,  18.75, 1.171",
        "42.0, 40.0, 300.00, 18.75",
        "42.4, 40.5, 522.33, 37.50",
    })
    void anApplicationOf20MinutesGives(double pad, double skin, double padSeconds, double skinSeconds) {
        EngineFixture bed = EngineFixture.withPad(HEAT).reading(pad, skin);
        bed.press();
        bed.at("20:00").sample();

        Doses doses = bed.state().exposure().doses();
        assertEquals(padSeconds, doses.padInDay().nanos() / 1e9, 0.01);
        assertEquals(padSeconds, doses.sinceStart().padNanos() / 1e9, 0.01);
        assertEquals(skinSeconds, doses.sessionNanos() / 1e9, 0.01);
    }

    @Test
    void theSkinIsWarnedForAtOneMinuteAndTheSessionEndsAtTwo() {
        EngineFixture bed = EngineFixture.withPad(HEAT).reading(39.9, 40.9);
        bed.press();
        bed.reading(39.9, 42.0).at("10:00");
        assertEquals("""
                0:00 EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 HEAT
                0:30 Warned SKIN_HOT 42.000/41.000
                4:00 Warned SKIN_DOSE 1:00/1:00
                8:00 ApplicationEnded 1.0 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped SKIN_DOSE_FULL 2:00/2:00
                8:00 WarningOver SKIN_DOSE""", bed.story());
    }

    @Test
    void theDoseOfTheSkinGoesOnInTheBreakAndBeginsAnewWithASession() {
        EngineFixture bed = EngineFixture.withPad(HEAT).reading(38, 40.9);
        bed.press();
        bed.reading(38, 41.0).at("21:00").sample(); // a sixteenth of a minute in each
        assertEquals(21 * 60 / 16.0, bed.state().exposure().doses().sessionNanos() / 1e9, 0.1);

        bed.reading(30, 33).step(new Event.StopRequested());
        bed.at("45:00").press();
        assertEquals(0, bed.state().exposure().doses().sessionNanos());
    }

    @Test
    void aPadThatIsFullTripsWhileItHeatsAndIsRefusedHeatUntilEnoughIsADayOld() {
        EngineFixture bed = EngineFixture.withPad(HEAT);
        bed.press();
        hot(bed, 0, 20);
        bed.reading(30, 33).at("40:10").story();
        hot(bed, 40, 57);
        assertEquals(
                "56:55 ApplicationEnded 1.1 TRIPPED +0:02, SessionEnded 1 TRIPPED, Tripped PAD_DOSE_FULL 16:00.217/16:00",
                bed.story());
        bed.reading(30, 33).at("1:05:00").step(new Event.ButtonDown());
        bed.at("1:05:04").step(new Event.ButtonUp());
        bed.at("1:20:00").press();
        assertEquals("""
                1:05:03 Reset
                1:20:00 Refused PAD_DOSE_FULL 16:02.393/16:00 to 24:05:00""", bed.story());
        bed.at("24:05:00").press();
        assertTrue(bed.story().endsWith("ApplicationStarted 2.0 HEAT"));
    }

    /** A pad at 42.4 °C that falls for a second each minute, so that it is given power now and then, as one is that is sound. */
    private static void hot(EngineFixture bed, int fromMinute, int toMinute) {
        for (int minute = fromMinute; minute < toMinute; minute++) {
            bed.reading(42.4, 36).at(minute + ":29").reading(38.5, 36).at(minute + ":30");
            bed.reading(42.4, 36).at((minute + 1) + ":00");
        }
    }

    /** The skin is cold in the breaks too, and warm enough for the next application for two seconds. */
    @Test
    void coldIsWarnedOfAfterAnHourWithinFourAndEndsAfterTwo() {
        EngineFixture bed = EngineFixture.withPad();
        bed.press();
        for (int minutes = 20; minutes <= 120; minutes += 20) {
            Duration end = Duration.ofMinutes(minutes);
            bed.reading(8, 15.4)
                    .at(Wording.time(end.minusSeconds(1))); // below 15 °C with what the sensor may be wrong by
            bed.reading(8, 26).at(Wording.time(end.plusSeconds(1)));
        }
        assertEquals("""
                0:00 EpisodeBegan, SessionStarted 1 of 3, ApplicationStarted 1.0 COLD
                20:00 ApplicationEnded 1.0 COMPLETED
                40:00 ApplicationStarted 1.1 COLD
                1:00:00 ApplicationEnded 1.1 COMPLETED
                1:00:03 Warned COLD_TIME 1:00:00/1:00:00
                1:20:00 ApplicationStarted 1.2 COLD
                1:40:00 ApplicationEnded 1.2 COMPLETED
                2:00:00 SessionEnded 1 COMPLETED""", bed.story());
        bed.press();
        bed.reading(8, 15.4).at("2:01:00");
        assertEquals("""
                2:00:01 SessionStarted 2 of 3, ApplicationStarted 2.0 COLD
                2:00:06 ApplicationEnded 2.0 TRIPPED +0:02, SessionEnded 2 TRIPPED, Tripped COLD_TIME_FULL 2:00:00/2:00:00""", bed.story());
        bed.reading(8, 26).at("2:30:00").step(new Event.ButtonDown());
        bed.at("2:30:04").step(new Event.ButtonUp());
        bed.press();
        assertEquals("""
                2:30:03 Reset
                2:30:04 Refused COLD_TIME_FULL 2:00:54/2:00:00 to 4:05:00""", bed.story());
    }

    @Test
    void withoutASensorOnItTheSkinIsAsColdAsThePadUntilTheBreakIsKept() {
        EngineFixture bed = EngineFixture.withPad().reading(8, 33);
        bed.step(new Event.PadFound(NO_SKIN_SENSOR));
        bed.at("0:05").press();
        bed.at("1:05").step(new Event.StopRequested());
        bed.at("2:00:00");

        assertEquals(21 * 60 + 2, bed.state().exposure().doses().coldInHours().nanos() / 1e9, 2.0);
    }

    @Test
    void skinThatStaysColdCountsInEveryPhase() {
        EngineFixture bed = EngineFixture.withPad().reading(20, 14);
        bed.at("30:00").sample();

        assertEquals(30 * 60, bed.state().exposure().doses().coldInHours().nanos() / 1e9, 1.0);
    }

    @Test
    void whatNobodySawCountsForAsLongAsItCanHaveLasted() {
        EngineFixture bed = EngineFixture.withPad(HEAT).reading(42, 14);
        bed.at("1:00").sample();
        bed.silentTo("3:00:00").reading(30, 33).sample();

        Doses doses = bed.state().exposure().doses();
        assertEquals(30, doses.padInDay().nanos() / 1e9, 0.3); // a minute that was seen, and one that was not
        assertEquals(360, doses.coldInHours().nanos() / 1e9, 1.0); // a minute, and five
    }

    @Test
    void aDoseIsWrittenEachMinuteOfAnApplicationAndAsLongAsThereIsSomethingToWrite() {
        EngineFixture bed = EngineFixture.withPad(HEAT).reading(42, 36);
        bed.press();
        bed.at("1:00").sample();
        Dose minute = new Dose(bed.state().exposure().doses().sinceStart().skinNanos(), 15_000_000_000L, 0);
        assertEquals(
                new Occurrence.StillHere(minute), bed.tick().effects().append().getFirst());

        bed.step(new Event.StopRequested());
        bed.at("1:59").sample();
        assertTrue(bed.tick().effects().append().isEmpty());
        bed.at("2:00").sample();
        assertEquals(
                30_000_000_000L,
                ((Occurrence.StillHere) bed.tick().effects().append().getFirst())
                        .had()
                        .padNanos());
    }
}
