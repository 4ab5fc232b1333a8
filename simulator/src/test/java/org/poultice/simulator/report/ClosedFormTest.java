package org.poultice.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The closed forms beside what others evaluated, to all digits that they gave. */
class ClosedFormTest {
    private static final double FOUR_DIGITS = 0.5e-4 + 1e-9;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # form | mm   | s        | °C
            A1     | 1    | 300      | 7.8600
            A1     | 2    | 300      | 10.6842
            A1     | 5    | 300      | 18.6119
            A1     | 10   | 300      | 28.6272
            A1     | 20   | 300      | 36.2074
            A2     | 0    | 60       | 23.7059
            A2     | 0    | 300      | 16.7046
            A2     | 0    | 1200     | 11.6991
            A2     | 10   | 60       | 36.9201
            A2     | 10   | 300      | 32.8843
            A2     | 10   | 1200     | 23.6322
            A4     | 1    | Infinity | 12.2921
            A4     | 5    | Infinity | 19.7219
            A4     | 10   | Infinity | 26.0749
            A4     | 15   | Infinity | 30.2848
            A4     | 20   | Infinity | 33.1636
            A4     | 25   | Infinity | 35.2668
            A7     | 5    | 60       | 30.6811
            A7     | 5    | 300      | 20.4997
            A7     | 5    | 600      | 18.0401
            A7     | 5    | 1200     | 16.8240
            A7     | 10   | 60       | 36.8142
            A7     | 10   | 300      | 30.0602
            A7     | 10   | 600      | 26.5919
            A7     | 10   | 1200     | 24.5573
            A9     | 3    | Infinity | 16.0286
            A9     | 5.1  | Infinity | 16.9936
            A9     | 15.1 | Infinity | 25.7464
            """)
    void itIsEvaluatedRightly(ClosedForm form, double millimetres, double seconds, double celsius) {
        assertEquals(celsius, form.celsius(millimetres / 1e3, seconds), FOUR_DIGITS);
    }

    @Test
    void theHeatThroughASteadyStateIsEvaluatedRightly() {
        assertEquals(-1196.1815, ClosedForm.A4.wattsPerM2(), FOUR_DIGITS);
        assertEquals(-183.8092, ClosedForm.A9.wattsPerM2(), FOUR_DIGITS);
        assertThrows(UnsupportedOperationException.class, ClosedForm.A1::wattsPerM2);
    }

    /** The equation itself, by differences: ρc ∂T/∂t = k ∂²T/∂x² + W (T_blood − T) + q. */
    @ParameterizedTest
    @CsvSource({"A1, 0, 0", "A2, 0, 0", "A7, 3797.85, 700"})
    void itSolvesItsEquation(ClosedForm form, double perfusionWPerM3K, double metabolicWPerM3) {
        double x = 6e-3;
        double t = 400;
        double dx = 1e-5;
        double dt = 0.05;
        double here = form.celsius(x, t);
        double change = 1050 * 3600 * (form.celsius(x, t + dt) - form.celsius(x, t - dt)) / (2 * dt);
        double curvature = 0.5 * (form.celsius(x - dx, t) - 2 * here + form.celsius(x + dx, t)) / (dx * dx);
        assertEquals(0, curvature + perfusionWPerM3K * (37 - here) + metabolicWPerM3 - change, 0.05);
    }
}
