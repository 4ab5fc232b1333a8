package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonoTimeTest {
    private static final MonoTime EARLY = MonoTime.ofMillis(-1);
    private static final MonoTime LATE = MonoTime.ofMillis(2);

    @Test
    void momentsAreInTheOrderInWhichTheyCome() {
        assertEquals(
                List.of(MonoTime.LONG_AGO, EARLY, LATE),
                Stream.of(LATE, MonoTime.LONG_AGO, EARLY).sorted().toList());
        assertEquals(EARLY, MonoTime.earlier(LATE, EARLY));
        assertEquals(EARLY, MonoTime.earlier(EARLY, LATE));
        assertEquals(LATE, MonoTime.later(LATE, EARLY));
        assertEquals(LATE, MonoTime.later(EARLY, LATE));
    }

    @Test
    void theTimeBetweenTwoMomentsIsNegativeBackwards() {
        assertEquals(Duration.ofMillis(3), LATE.since(EARLY));
        assertEquals(Duration.ofMillis(-3), EARLY.since(LATE));
        assertEquals(LATE, EARLY.plus(Duration.ofMillis(3)));
        assertEquals(EARLY, LATE.minus(Duration.ofMillis(3)));
    }

    @Test
    void longAgoIsFarEnoughFromOverflow() {
        Duration halfACentury = Duration.ofDays(18_262);
        assertTrue(MonoTime.LONG_AGO.plus(halfACentury).isBefore(new MonoTime(0)));
        assertTrue(MonoTime.LONG_AGO.minus(Duration.ofDays(1)).isBefore(MonoTime.LONG_AGO));
        assertTrue(new MonoTime(halfACentury.toNanos()).since(MonoTime.LONG_AGO).compareTo(Duration.ZERO) > 0);
        assertThrows(ArithmeticException.class, () -> MonoTime.ofMillis(Long.MAX_VALUE));
    }
}
