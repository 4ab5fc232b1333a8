package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OscillatorTest {
    private static final long TEN_DAYS = 864_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({"0, 864000000000000", "100, 864086400000000", "-100, 863913600000000", "10000, 872640000000000"})
    void tenDaysByAClockThatIsWrong(int ppm, long counted) {
        assertEquals(counted, new Oscillator(ppm).counted(TEN_DAYS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 100, 10_000, -1, -63, -100, -10_000})
    void aMomentIsReachedAtItsFirstNanosecondAndNotBefore(int ppm) {
        Oscillator oscillator = new Oscillator(ppm);
        SplittableRandom random = new SplittableRandom(ppm);
        for (int i = 0; i < 10_000; i++) {
            long counted = 1 + random.nextLong(i < 5_000 ? 3_000_000 : TEN_DAYS);
            long at = oscillator.trueNanos(counted);
            assertTrue(oscillator.counted(at) >= counted, counted + " is not reached at " + at);
            assertTrue(oscillator.counted(at - 1) < counted, counted + " is reached before " + at);
        }
    }

    @Test
    void whatNeverComesStaysThat() {
        assertEquals(Long.MAX_VALUE, new Oscillator(-100).trueNanos(Long.MAX_VALUE));
    }

    @Test
    void noClockIsWrongByMoreThanAHundredth() {
        assertThrows(IllegalArgumentException.class, () -> new Oscillator(10_001));
    }
}
