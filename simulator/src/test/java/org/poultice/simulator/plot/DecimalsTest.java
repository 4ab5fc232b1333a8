package org.poultice.simulator.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.005   | 1 | 1.0   | +1.0
            -0.04   | 1 | 0.0   | 0.0
            -0.05   | 1 | −0.1  | −0.1
            0.00004 | 4 | 0.0000| 0.0000
            12.5    | 0 | 13    | +13
            0       | 2 | 0.00  | 0.00
            """)
    void numbersHaveSoManyDigitsAndNoZeroIsBelowZero(double value, int digits, String fixed, String signed) {
        assertEquals(fixed, Decimals.fixed(value, digits));
        assertEquals(signed, Decimals.signed(value, digits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.3e-14 | 6.3e−14
            1       | 1.0e0
            9.96e-3 | 1.0e−2
            0       | 0
            -250    | −2.5e2
            """)
    void tinyNumbersAreWrittenWithTheirPowerOfTen(double value, String text) {
        assertEquals(text, Decimals.powerOfTen(value));
    }

    @Test
    void whatIsPlainLosesNothing() {
        assertEquals("0.0123", Decimals.plain(0.0123));
        assertEquals("1200", Decimals.plain(1200));
        assertEquals("0", Decimals.plain(-0.0));
    }
}
