package org.poultice.controller.adapter.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.port.Thermometer.Reading;

/** How soon a running session ends when its sensor fails: from the sensor's file to the engine's trip, in virtual time. */
class SensorFaultTest {
    private static final long PRESS = 10_000;
    private static final long FAULT = 20_000;
    private static final Divider DIVIDER = new Divider(10_000, true, new Thermistor(10_000, 3_950, 31_770));
    private static final Duration ONE_WIRE = Measuring.pauseOf(new Sensor.Ds18b20(Path.of("temperature")));
    private static final Duration CONVERTER = Measuring.pauseOf(new Sensor.Ntc(
            new Sensor.Channel(Path.of("raw"), Path.of("scale")), new Sensor.Supply.Fixed(3_300), DIVIDER));

    /** What a pad on its way down to 6 °C reads. */
    private static final Probe COOL = () -> Reading.withoutCode(9_000);

    /** For each fault, begun at every twentieth of a second of a second and a half: when it has tripped in half of the cases, and in all. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            #  the fault              | takes ms | half by ms | all by ms
            DS18B20: checksum wrong   |      760 |       2000 |      2500
            DS18B20: 85 °C, no power  |      760 |       2000 |      2500
            DS18B20: -127 °C          |      760 |       2000 |      2500
            DS18B20: shorted          |      760 |       2000 |      2500
            DS18B20: input error      |      760 |       2000 |      2500
            DS18B20: file gone        |        0 |       1500 |      2100
            DS18B20: kernel hangs     |   100000 |       4200 |      5000
            thermistor: open          |       20 |       1200 |      2000
            thermistor: short         |       20 |       1200 |      2000
            """)
    void aSessionEndsSoonAfterItsSensorFailed(String fault, long takesMillis, long half, long all) {
        boolean isOneWire = fault.startsWith("DS18B20");
        List<Long> found = new ArrayList<>();
        for (long offset = 0; offset < 1_500; offset += 50) {
            Bedside bedside = new Bedside(COOL, isOneWire ? 760 : 20, isOneWire ? ONE_WIRE : CONVERTER);
            bedside.fault(FAULT + offset, of(fault), takesMillis).pressAndRunTo(PRESS, FAULT + 10_000);
            assertTrue(bedside.trippedAtMillis() >= FAULT + offset, "it did not trip, or for another reason");
            found.add(bedside.trippedAtMillis() - FAULT - offset);
        }
        found.sort(Long::compare);
        long median = found.get(found.size() / 2);
        String said = fault + ": median " + median + " ms, " + found.getFirst() + " to " + found.getLast() + " ms";
        assertTrue(median <= half && found.getLast() <= all, said);
        assertTrue(median >= 500, said + " is sooner than three samples of the engine's take");
    }

    /** One reading in three fails, and a sensor that is slow at that: the session goes on. */
    @Test
    void aSessionOutlivesFailuresThatComeOneAtATime() {
        int[] count = {0};
        Bedside bedside = new Bedside(
                () -> {
                    if (++count[0] % 3 == 0) {
                        throw new Unusable("its checksum is wrong");
                    }
                    return Reading.withoutCode(9_000);
                },
                1_000,
                ONE_WIRE);
        bedside.pressAndRunTo(PRESS, 600_000);
        assertEquals(-1, bedside.trippedAtMillis());
        assertTrue(bedside.isApplying());
        assertTrue(count[0] > 300, "took " + count[0] + " readings");
    }

    private static Probe of(String fault) {
        return switch (fault.substring(fault.indexOf(':') + 2)) {
            case "checksum wrong" ->
                () -> Reading.withoutCode(
                        W1Text.slave("00 01 4b 46 7f ff 0e 10 57 : crc=99 NO\n72 01 4b 46 7f ff 0e 10 57 t=23125\n"));
            case "85 °C, no power" -> () -> Reading.withoutCode(W1Text.temperature("85000\n"));
            case "-127 °C" -> () -> Reading.withoutCode(W1Text.temperature("-127000\n"));
            case "shorted" -> () -> Reading.withoutCode(W1Text.temperature("0\n"));
            case "input error" ->
                () -> {
                    throw new IOException("Input/output error");
                };
            case "file gone" ->
                () -> {
                    throw new NoSuchFileException("temperature");
                };
            case "kernel hangs" -> COOL;
            case "open" -> () -> Reading.withoutCode(DIVIDER.milliC(0.99));
            case "short" -> () -> Reading.withoutCode(DIVIDER.milliC(0.01));
            default -> throw new IllegalArgumentException(fault);
        };
    }
}
