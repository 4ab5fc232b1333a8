package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.poultice.controller.boot.WrittenPad.SMALLEST;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.sensor.Divider;
import org.poultice.controller.adapter.sensor.Sensor;
import org.poultice.controller.adapter.sensor.Thermistor;

/** What measures the temperatures of a pad on pins, as it is configured. */
class SensorSettingsTest {
    private static final String NTC = """
              skin_sensor:
                kind: ntc
                file: in_voltage0_raw
                ntc_at: supply
                series_ohm: 4700
                r25_ohm: 10000
                beta_kelvin: 3435
                r0_ohm: 27280
            """;

    private static final String TWIN = """
              twin_sensor: {kind: ds18b20, id: 28-0316a2794d72}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @SuppressWarnings("NullAway.Init") // as above
    private WrittenPad written;

    @BeforeEach
    void writeThere() {
        written = new WrittenPad(directory);
    }

    @Test
    void everyKeyOfAThermistorTakesEffect() throws Exception {
        Thermistor thermistor = new Thermistor(10_000, 3_435, 27_280);
        Sensor.Channel middle =
                new Sensor.Channel(directory.resolve("in_voltage0_raw"), directory.resolve("in_voltage0_scale"));
        assertEquals(
                new Sensor.Ntc(middle, new Sensor.Supply.Fixed(3_300), new Divider(4_700, false, thermistor)),
                written.pad(SMALLEST + NTC).skinSensor());
        Sensor.Channel odd = new Sensor.Channel(directory.resolve("in_voltage0_raw"), directory.resolve("scale"));
        Sensor.Channel supply = new Sensor.Channel(directory.resolve("volts"), directory.resolve("other"));
        String measured = NTC.replace("supply", "ground")
                + "    scale_file: scale\n    supply_file: volts\n    supply_scale_file: other\n";
        assertEquals(
                new Sensor.Ntc(odd, new Sensor.Supply.Measured(supply), new Divider(4_700, true, thermistor)),
                written.pad(SMALLEST + measured).skinSensor());
    }

    @Test
    void aSecondPadSensorIsOneOfItsOwn() throws Exception {
        Sensor beside = new Sensor.Ds18b20(Path.of("/sys/bus/w1/devices/28-0316a2794d72/temperature"));
        assertEquals(beside, written.pad(SMALLEST + TWIN).twinSensor());
        assertNull(written.pad(SMALLEST + NTC).twinSensor());
        written.assertRefused(
                SMALLEST + TWIN.replace("794d72", "793c51"),
                ":7: pad.twin_sensor: is the same sensor as pad_sensor. Write the one that it is, or remove this");
        written.assertRefused(
                SMALLEST + "  twin_sensor: {kind: ds18b20, file: /sys/bus/w1/devices/28-0316a2793c51/w1_slave}\n",
                ":7: pad.twin_sensor: is the same sensor as pad_sensor");
        written.assertRefused(
                SMALLEST + NTC.replace("skin", "twin") + NTC,
                ":15: pad.skin_sensor: is the same sensor as twin_sensor");
        written.assertRefused(
                SMALLEST + TWIN.replace("twin", "skin").replace("794d72", "793c51"),
                ":7: pad.skin_sensor: is the same sensor as pad_sensor");
        written.assertRefused(
                SMALLEST + TWIN.replace("28-", "2-"), "pad.twin_sensor.id: '2-0316a2794d72' is not allowed here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            in_voltage0_raw  | in_voltage0   | pad.skin_sensor.file: has no name ending in _raw
            series_ohm: 4700 | series_ohm: 1 | :11: pad.skin_sensor.series_ohm: 1 is less than is allowed. Allowed is 100 to 1000000 (Ω
            "    series_ohm: 4700\n" | ""    | :7: pad.skin_sensor.series_ohm: is missing
            "    ntc_at: supply\n"   | ""    | :7: pad.skin_sensor.ntc_at: is missing. Add it; expected is ground or supply
            "    r0_ohm: 27280\n"    | ""    | :7: pad.skin_sensor.r0_ohm: is missing
            27280            | 9000          | pad.skin_sensor.r0_ohm: is not more than r25_ohm
            3435             | 1000          | Allowed is 2000 to 6000 (K
            ntc_at: supply   | "ntc_at: supply\n    supply_mv: 12000" | Allowed is 1000 to 5500 (mV
            ntc_at: supply   | "ntc_at: supply\n    supply_mv: 3300\n    supply_file: in_voltage1_raw" | :11: pad.skin_sensor.supply_mv: stands here along with supply_file
            """)
    void aThermistorThatCannotBeIsRefused(String right, String wrong, String part) throws IOException {
        written.assertRefused(SMALLEST + NTC.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")), part);
    }
}
