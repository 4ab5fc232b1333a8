package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.plan.Modality;

/** What is kept of the last minutes of samples, and what is not. */
class SignsTest {
    private static final Rules RULES = RulesFixture.rules(RulesFixture.BACK_SPASM);
    private static final MonoTime START = EngineFixture.ZERO;

    @Test
    void aSampleASecondIsLookedAtHoweverManyCome() {
        Signs signs = looked(Signs.NONE, 0);
        assertSame(signs, looked(signs, 250));
        assertSame(signs, looked(signs, 874));
        assertNotEquals(signs, looked(signs, 875));
    }

    @Test
    void equalSamplesGiveEqualSigns() {
        Signs one = Signs.NONE;
        Signs other = Signs.NONE;
        for (int second = 0; second < 100; second++) {
            one = looked(one, 1000L * second);
            other = looked(other, 1000L * second);
        }
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, looked(other, 100_000));
    }

    @Test
    void aPadThatGivesNoReadingShowsNothing() {
        PadSample blind = new PadSample(PadSample.NO_READING, PadSample.NO_READING, false, false, false);
        assertSame(Signs.NONE, Signs.NONE.after(blind, applying(), START, RULES));
    }

    @Test
    void aPadThatIsTimedOnlyNeverTripsByThem() {
        EngineFixture bed = new EngineFixture(RULES.withTimeOnly(true));
        bed.step(new Event.PadFound(new PadAbilities(true, true, false)));
        bed.saying(new PadSample(PadSample.NO_READING, PadSample.NO_READING, false, false, false))
                .sample();
        bed.press();
        bed.story();
        bed.through("10:00");
        assertEquals("10:00 ApplicationEnded 1.0 COMPLETED", bed.story());
    }

    /** What was off before may have been on since, and what was hot may have been cold. */
    @Test
    void afterMoreThanTenSecondsWithoutASampleEverythingBeginsAnew() {
        Signs signs = Signs.NONE;
        for (int second = 0; second < 100; second++) {
            signs = looked(signs, 1000L * second);
        }
        assertTrue(looked(signs, 109_000).surface().covers(10));
        assertEquals(looked(Signs.NONE, 109_001), looked(signs, 109_001));
    }

    @Test
    void timeWithoutASampleIsNoTimeInWhichAnythingLasted() {
        Course course = Course.idle("pad 0:00 40.0; skin 0:00 33.0").through("2:00");
        course.bed().story();
        course.bed().silentTo("2:09").tick();
        assertEquals("", course.bed().story());
        assertEquals(
                "2:05 Tripped HEATING_WHILE_OFF 40.000/39.500",
                Course.idle("pad 0:00 40.0").told("3:00"));
    }

    @Test
    void aPadThatSaysHelloBeginsAnew() {
        Course course = Course.idle("pad 0:00 40.0").through("2:00");
        course.bed().step(new Event.PadFound(EngineFixture.HEAT_AND_COLD));
        assertEquals(Signs.NONE, course.bed().state().pad().signs());
        assertEquals("-", course.told("4:00"));
    }

    @Test
    void aTripForHeatWhileOffIsResetOnceThePadIsCold() {
        Course course = Course.idle("pad 0:00 41.0, 3:00 41.0, 6:00 36.0").through("3:00");
        assertEquals("Tripped", course.bed().phase());
        assertEquals("2:10 Refused HEATING_WHILE_OFF", resetAt(Course.idle("pad 0:00 41.0"), "2:10"));
        assertEquals("5:00 Reset", resetAt(course, "5:00"));
    }

    private static String resetAt(Course course, String time) {
        Duration down = Wording.duration(time).minus(Rules.RESET_PRESS);
        course.through(Wording.time(down)).bed().step(new Event.ButtonDown());
        course.bed().story();
        course.through(time);
        return course.bed().story().replaceAll(" [0-9.]+/[0-9.]+.*", "");
    }

    @Test
    void aTrendTakesMeansOfFiveSecondsAndGoesBackTenMinutes() {
        Trend trend = Trend.EMPTY;
        for (int second = 0; second < 5; second++) {
            trend = trend.after(30_000 + 1000 * second, START.plus(Duration.ofSeconds(second)));
            assertFalse(trend.covers(0));
        }
        trend = trend.after(50_000, START.plus(Duration.ofSeconds(5)));
        assertEquals(32_000, trend.newest());
        assertFalse(trend.covers(1));
        for (int second = 6; second < 2000; second++) {
            trend = trend.after(50_000, START.plus(Duration.ofSeconds(second)));
        }
        assertTrue(trend.covers(120));
        assertFalse(trend.covers(121));
    }

    private static Signs looked(Signs before, long millis) {
        int reading = 30_000 + (int) (millis / 100 % 7);
        PadSample sample = new PadSample(reading, 33_000, false, false, true);
        return before.after(sample, Phase.Idle.IDLE, START.plus(Duration.ofMillis(millis)), RULES);
    }

    private static Phase applying() {
        return Situation.applying(Modality.COLD).phase;
    }
}
