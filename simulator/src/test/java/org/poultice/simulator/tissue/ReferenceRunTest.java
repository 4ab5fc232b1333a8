package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lower back with 10 mm of fat and reactive vessels, 20 min on and 20 min off, against an independent solver of the same model. */
class ReferenceRunTest {
    /** Wanted is 0.1; the reference is rounded to 0.01, and no number differs by more. */
    private static final double ROUNDING = 0.01;

    private static final int MINUTES_ON = 20;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # minute | skin  | 1 cm  | 2 cm
                   0 | 33.97 | 35.94 | 36.70
                   5 | 18.84 | 33.58 | 36.56
                  10 | 15.84 | 30.87 | 35.82
                  20 | 13.67 | 27.82 | 33.97
                  25 | 22.46 | 28.19 | 33.23
                  40 | 28.65 | 31.19 | 33.41
                 220 | 12.53 | 25.10 | 31.14
                 240 | 27.20 | 29.52 | 31.86
            """)
    void aColdPackOverADampTowel(int minute, double skin, double oneCm, double twoCm) {
        assertReference(new Boundary.Contact(5, 0.0186), minute, skin, oneCm, twoCm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # minute | skin  | 1 cm  | 2 cm
                   0 | 33.97 | 35.94 | 36.70
                   5 | 39.76 | 36.90 | 36.76
                  10 | 40.03 | 37.63 | 37.02
                  20 | 40.04 | 38.08 | 37.41
                  25 | 36.32 | 37.64 | 37.48
                  40 | 34.90 | 36.65 | 37.16
                 220 | 40.05 | 38.17 | 37.52
                 240 | 34.92 | 36.68 | 37.18
            """)
    void aHeatingPad(int minute, double skin, double oneCm, double twoCm) {
        assertReference(new Boundary.Contact(42, 0.012), minute, skin, oneCm, twoCm);
    }

    private static void assertReference(Boundary pad, int minute, double skin, double oneCm, double twoCm) {
        for (Scheme scheme : Scheme.values()) {
            Tissue tissue = after(minute, pad, scheme);
            assertEquals(skin, tissue.skinCelsius(), ROUNDING);
            assertEquals(oneCm, tissue.celsius(0.010), ROUNDING);
            assertEquals(twoCm, tissue.celsius(0.020), ROUNDING);
        }
    }

    private static Tissue after(int minutes, Boundary pad, Scheme scheme) {
        TissueBuild build = TissueBuild.lowerBack(LowerBack.USUAL_FAT_M, scheme);
        Tissue tissue = Tissue.steady(build, LowerBack.ROOM, LowerBack.CORE);
        for (int minute = 0; minute < minutes; minute += MINUTES_ON) {
            tissue.surface(minute / MINUTES_ON % 2 == 0 ? pad : LowerBack.ROOM);
            tissue.advance(60.0 * Math.min(MINUTES_ON, minutes - minute));
        }
        return tissue;
    }
}
