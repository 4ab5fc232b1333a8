package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.protocol.serial.Reading;

class Ds18b20Test {

    @Test
    void untilItsFirstConversionItGivesWhatItGivesAtPowerOn() {
        Ds18b20 sensor = new Ds18b20(new SplittableRandom(1), 20, 0);
        pass(sensor, 0.5, 20);
        assertEquals(8_500, sensor.reading().centiC());
        pass(sensor, 0.25, 20);
        assertEquals(2_000, sensor.reading().centiC());
        sensor.powerUp();
        assertEquals(8_500, sensor.reading().centiC());
    }

    @ParameterizedTest(name = "{0} °C reads {1}")
    @CsvSource({"25, 2500", "25.0625, 2506", "25.03, 2500", "25.04, 2506", "-0.5, -50", "-10.125, -1012", "125.5, 12500"
    })
    void itGivesSixteenthsOfADegreeAndNoRawCode(double celsius, int centiC) {
        assertEquals(new Reading(Reading.NO_RAW, centiC), settled(celsius, 0).reading());
    }

    @Test
    void aReadingStaysForAWholeConversion() {
        Ds18b20 sensor = settled(20, 0);
        sensor.hold(30);
        pass(sensor, 0.5, 20);
        assertEquals(2_000, sensor.reading().centiC());
        pass(sensor, 0.25, 20);
        assertEquals(3_000, sensor.reading().centiC());
    }

    @Test
    void afterOneLagItHasFollowedByAboutTwoThirds() {
        Ds18b20 sensor = settled(20, 0);
        pass(sensor, 20, 30);
        assertEquals(26.3, sensor.reading().centiC() / 100.0, 0.3);
    }

    @Test
    void noneIsWrongByMoreThanItsDataSheetSaysAndSomeAreNearlySo() {
        SplittableRandom random = new SplittableRandom(7);
        int least = 9_999;
        int most = -9_999;
        for (int device = 0; device < 1_000; device++) {
            Ds18b20 sensor = new Ds18b20(random.split(), 20);
            pass(sensor, 0.75, 20);
            least = Math.min(least, sensor.reading().centiC());
            most = Math.max(most, sensor.reading().centiC());
        }
        assertEquals(1_950, least, 1);
        assertEquals(2_050, most, 1);
    }

    static List<Consumer<Sensor>> losses() {
        return List.of(Sensor::lose, Sensor::breakWire, Sensor::shortWire);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whateverHappensToItsWireItIsLost(Consumer<Sensor> loss) {
        Ds18b20 sensor = settled(20, 0);
        loss.accept(sensor);
        assertEquals(-12_700, sensor.reading().centiC());
        sensor.mend();
        assertEquals(2_000, sensor.reading().centiC());
    }

    @Test
    void itsPowerOnValueStaysUntilItIsMended() {
        Ds18b20 sensor = settled(20, 0);
        sensor.powerOnValue();
        pass(sensor, 10, 20);
        assertEquals(8_500, sensor.reading().centiC());
        sensor.mend();
        assertEquals(2_000, sensor.reading().centiC());
    }

    @Test
    void aFrozenOneStaysAsItIs() {
        Ds18b20 sensor = settled(20, 0);
        sensor.disturb(16);
        sensor.freeze();
        pass(sensor, 600, 40);
        assertEquals(2_000, sensor.reading().centiC());
    }

    @Test
    void aDisturbedOneScatters() {
        Ds18b20 sensor = settled(20, 0);
        sensor.disturb(16);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            pass(sensor, 0.75, 20);
            seen.add(sensor.reading().centiC());
        }
        assertTrue(seen.size() > 20, seen::toString);
        sensor.mend();
        pass(sensor, 0.75, 20);
        assertEquals(2_000, sensor.reading().centiC());
    }

    @Test
    void aDriftingOneGoesAstrayByTheMinute() {
        Ds18b20 sensor = settled(20, 0);
        sensor.drift(0.5);
        pass(sensor, 240, 20);
        assertEquals(2_200, sensor.reading().centiC());
    }

    /** One that has measured a temperature for long. */
    private static Ds18b20 settled(double celsius, double offset) {
        Ds18b20 sensor = new Ds18b20(new SplittableRandom(1), celsius, offset);
        pass(sensor, 0.75, celsius);
        return sensor;
    }

    private static void pass(Ds18b20 sensor, double seconds, double touched) {
        for (int i = 0; i < seconds * 4; i++) {
            sensor.follow(0.25, touched);
        }
    }
}
