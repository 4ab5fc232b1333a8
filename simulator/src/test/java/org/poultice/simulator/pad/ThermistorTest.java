package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.serial.Reading;

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
        Thermistor sensor = new Thermistor(new SplittableRandom(42), 25, 0);
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
        Thermistor sensor = new Thermistor(new SplittableRandom(1), 20, 0);
        for (int i = 0; i < 24; i++) {
            sensor.follow(0.25, 30);
        }
        assertEquals(26.3, Thermistor.centiC(sensor.code()) / 100.0, 0.3);
    }

    @Test
    void noTwoAreAlikeAndNoneIsWrongByMoreThanAOnePercentPart() {
        SplittableRandom random = new SplittableRandom(7);
        double least = 99;
        double most = -99;
        for (int device = 0; device < 1_000; device++) {
            double off = mean(new Thermistor(random.split(), 42), 400) - Thermistor.exactCode(42);
            double celsius = off / (Thermistor.exactCode(43) - Thermistor.exactCode(42));
            least = Math.min(least, celsius);
            most = Math.max(most, celsius);
        }
        assertEquals(-Thermistor.LARGEST_OFFSET, least, 0.02);
        assertEquals(Thermistor.LARGEST_OFFSET, most, 0.02);
    }

    @Test
    void aHeldOneShowsAWrongTemperatureWithItsUsualNoise() {
        Thermistor sensor = new Thermistor(new SplittableRandom(1), 20);
        sensor.hold(42);
        assertEquals(Thermistor.exactCode(42), mean(sensor, 10_000), 0.1);
        assertTrue(codes(sensor, 40) > 1, "it has no noise");
    }

    @Test
    void aFrozenOneGivesTheVeryCodeOfThatMomentHoweverNoisyItWas() {
        Thermistor sensor = new Thermistor(new SplittableRandom(1), 20);
        sensor.disturb(30);
        sensor.freeze();
        sensor.follow(600, 40);
        assertEquals(1, codes(sensor, 1_000));
        assertEquals(Thermistor.exactCode(20), sensor.code(), 120);
    }

    @Test
    void aDriftingOneGoesAstrayByTheMinuteAndIsRightAgainWhenMended() {
        Thermistor sensor = new Thermistor(new SplittableRandom(1), 20, 0);
        sensor.drift(-0.5);
        for (int i = 0; i < 240; i++) {
            sensor.follow(1, 20);
        }
        assertEquals(Thermistor.exactCode(18), mean(sensor, 10_000), 0.1);
        sensor.mend();
        sensor.follow(60, 20);
        assertEquals(Thermistor.exactCode(20), mean(sensor, 10_000), 0.1);
    }

    @Test
    void aBrokenSensorShowsItsBreakageUntilItIsMended() {
        Thermistor sensor = new Thermistor(new SplittableRandom(1), 20);
        sensor.breakWire();
        assertEquals(new Reading(4_095, Reading.NO_READING), sensor.reading());
        sensor.shortWire();
        assertEquals(new Reading(0, Reading.NO_READING), sensor.reading());
        sensor.lose();
        assertEquals(4_095, sensor.code(), "no wire");
        sensor.powerOnValue();
        assertEquals(0, sensor.code(), "not converted yet");
        sensor.mend();
        assertEquals(Thermistor.exactCode(20), sensor.code(), 20);
    }

    private static double mean(Thermistor sensor, int count) {
        return IntStream.range(0, count).map(i -> sensor.code()).average().orElseThrow();
    }

    /** How many different codes it gives. */
    private static long codes(Thermistor sensor, int count) {
        return IntStream.range(0, count).map(i -> sensor.code()).distinct().count();
    }
}
