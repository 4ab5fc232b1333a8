package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cem43Test {

    @ParameterizedTest
    @CsvSource({
        // minutes at °C are so many minutes at 43 °C
        "60, 20.0,  0.0000000",
        "60, 33.97, 0.0002196",
        "20, 40.0,  0.3125",
        "60, 41.0,  3.75",
        "20, 42.0,  5.000",
        "2,  42.5,  1.000",
        "1,  43.0,  1.000",
        "1,  43.5,  1.4142136",
        "10, 44.0,  20.0",
        "3,  46.0,  24.0",
        "1,  60.0,  131072.0",
        "60, -5.0,  0.0000000",
    })
    void aDoseOfHeatIsATimeAt43Degrees(int minutes, double celsius, double expected) {
        long nanos = Cem43.nanosAt43(
                (int) Math.round(celsius * 1000), Duration.ofMinutes(minutes).toNanos());
        assertEquals(expected, nanos / 60e9, Math.max(5e-8, expected * 1e-7));
    }

    @Test
    void eachThousandthOfADegreeIsTheFormula() {
        for (int milliC = PadView.LOWEST_PLAUSIBLE_MILLI_C; milliC <= PadView.HIGHEST_PLAUSIBLE_MILLI_C; milliC++) {
            double above = milliC / 1e3 - 43;
            double expected = 1e12 * StrictMath.pow(above >= 0 ? 0.5 : 0.25, -above);
            assertEquals(expected, (double) Cem43.nanosAt43(milliC, 1_000_000_000_000L), 1 + expected * 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // hours at °C come to Ω = A·t·e^(−Ea/RT)
        "6, 44.0, 0.3638",
        "1, 43.0, 0.0286",
        "1, 25.0, 0.0",
    })
    void byArrheniusSixHoursAt44DegreesAreFarFromABurn(int hours, double celsius, double expected) {
        double omega = Cem43.omega(
                (int) Math.round(celsius * 1000), Duration.ofHours(hours).toNanos());
        assertEquals(expected, omega, 0.002);
    }
}
