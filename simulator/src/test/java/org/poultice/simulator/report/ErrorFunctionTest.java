package org.poultice.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFunctionTest {
    /** From published tables. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # x | erf            | erfc
            0   | 0              | 1
            0.1 | 0.1124629160   | 0.8875370840
            0.5 | 0.5204998778   | 0.4795001222
            1   | 0.8427007929   | 0.1572992071
            1.5 | 0.9661051465   | 0.0338948535
            2   | 0.9953222650   | 0.0046777350
            3   | 0.9999779095   | 0.0000220905
            -1  | -0.8427007929  | 1.8427007929
            """)
    void itIsThatOfTheTables(double x, double erf, double erfc) {
        assertEquals(erf, ErrorFunction.erf(x), 1e-10);
        assertEquals(erfc, ErrorFunction.erfc(x), 1e-10);
    }

    @Test
    void theSeriesAndTheFractionMeet() {
        double below = Math.nextDown(2.0);
        assertEquals(1, ErrorFunction.erfc(below) / ErrorFunction.erfc(2), 1e-12);
        assertEquals(1, ErrorFunction.scaledErfc(below) / ErrorFunction.scaledErfc(2), 1e-12);
    }

    /** Where erfc itself is zero for a computer, the scaled one is 1/(x√π)·(1 − 1/2x² + 3/4x⁴ − …). */
    @ParameterizedTest
    @CsvSource({"30", "100", "1e6"})
    void theScaledOneKeepsItsDigitsFarOut(double x) {
        double square = x * x;
        double expected = (1 - 0.5 / square + 0.75 / (square * square)) / (x * Math.sqrt(Math.PI));
        assertEquals(1, ErrorFunction.scaledErfc(x) / expected, 1e-8);
    }
}
