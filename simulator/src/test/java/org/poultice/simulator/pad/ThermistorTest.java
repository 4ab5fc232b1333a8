package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThermistorTest {

    @ParameterizedTest
    @CsvSource({"0, 3156", "25, 2048", "42, 1346"})
    void theCodesAreThoseOfTheDataSheet(double celsius, long code) {
        assertEquals(code, Math.round(Thermistor.exactCode(celsius)));
    }

    @Test
    void theTableOfCodesIsAsGoodAsTheFormula() {
        for (double celsius = -20; celsius <= 90; celsius += 0.000_37) {
            assertEquals(Thermistor.exactCode(celsius), Thermistor.quickCode(celsius), 2e-6, "at " + celsius);
        }
    }

    @Test
    void theTableTurnsCodesBackIntoTemperaturesWithinHalfACode() {
        for (double celsius = -20; celsius <= 70; celsius += 0.37) {
            int code = (int) Math.round(Thermistor.exactCode(celsius));
            assertEquals(celsius, Thermistor.centiC(code) / 100.0, 0.05, "at " + celsius);
        }
    }

    @Test
    void openAndShortAreNotWhole() {
        assertFalse(Thermistor.isWhole(100));
        assertTrue(Thermistor.isWhole(101));
        assertTrue(Thermistor.isWhole(3_999));
        assertFalse(Thermistor.isWhole(4_000));
    }

    @Test
    void theNoiseHasTheSpreadOfTheConverterAndNoBias() {
        Thermistor sensor = new Thermistor(new SplittableRandom(42), 25);
        int count = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double off = sensor.code() - Thermistor.exactCode(25);
            sum += off;
            squares += off * off;
        }
        assertEquals(0, sum / count, 0.05);
        // 1.5 of noise and 1/√12 of rounding.
        assertEquals(Math.sqrt(1.5 * 1.5 + 1.0 / 12), Math.sqrt(squares / count), 0.03);
    }

    @Test
    void afterOneLagItHasFollowedByAboutTwoThirds() {
        Thermistor sensor = new Thermistor(new SplittableRandom(1), 20);
        for (int i = 0; i < 24; i++) {
            sensor.follow(0.25, 30);
        }
        assertEquals(26.3, Thermistor.centiC(sensor.code()) / 100.0, 0.3);
    }

    @Test
    void aBrokenSensorShowsItsBreakageUntilItIsMended() {
        Thermistor sensor = new Thermistor(new SplittableRandom(1), 20);
        sensor.breakWire();
        assertEquals(4_095, sensor.code());
        sensor.shortWire();
        assertEquals(0, sensor.code());
        sensor.hold(42);
        assertEquals(1_346, sensor.code());
        assertEquals(1_346, sensor.code(), "and never anything else");
        sensor.mend();
        assertEquals(Thermistor.exactCode(20), sensor.code(), 10);
    }
}
