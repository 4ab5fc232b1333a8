package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.controller.engine.MonoTime;

class ScaledClockTest {
    private static final long YEAR_NANOS = Duration.ofDays(365).toNanos();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 120})
    void nowIsTheMachinesClockTimesTheSpeed(int speed) {
        long before = System.nanoTime() * speed;
        long now = new ScaledClock(speed).now().nanos();
        long after = System.nanoTime() * speed;
        assertTrue(before <= now && now <= after, before + " " + now + " " + after);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 120})
    void whoeverWaitsAsLongAsToldDoesNotComeBackTooEarly(int speed) {
        ScaledClock clock = new ScaledClock(speed);
        MonoTime moment = clock.now().plus(Duration.ofHours(1));
        long wait = clock.nanosUntil(moment);
        long asked = System.nanoTime();
        assertTrue((asked + wait) * speed >= moment.nanos());
        assertTrue(wait <= Duration.ofHours(1).toNanos() / speed + 1, String.valueOf(wait));
    }

    @Test
    void nothingIsToBeWaitedForOnceAMomentHasPassed() {
        ScaledClock clock = new ScaledClock(60);
        assertTrue(clock.nanosUntil(clock.now().minus(Duration.ofSeconds(1))) <= 0);
    }

    @ParameterizedTest
    @CsvSource({"1, 146", "2, 73", "5, 29"})
    void aMachineThatHasBeenUpForYearsStillFitsAsLongAgain(int years, long highest) {
        assertEquals(highest, ScaledClock.highestSpeed(years * YEAR_NANOS));
        assertTrue(2L * years * YEAR_NANOS * highest > 0);
    }
}
