package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.gpio.InputPin;
import org.poultice.controller.adapter.gpio.OutputPin;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.sensor.Divider;
import org.poultice.controller.adapter.sensor.Sensor;
import org.poultice.controller.adapter.sensor.Thermistor;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.message.Safeguards;

/** A pad on pins as it is configured: what the keys come to, and what is refused. */
class GpioSettingsTest {
    private static final String SMALLEST = """
            pad:
              kind: gpio
              dead_man: none
              heat: {line: 17, active: low}
              button: {line: 23}
              pad_sensor: {kind: ds18b20, id: 28-0316a2793c51}
            """;
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

    @Test
    void anOutputAButtonAndASensorAreAllThatAPadNeeds() throws Exception {
        Wiring wiring = new Wiring(
                Wiring.CHARDEV,
                null,
                new OutputPin(17, true),
                null,
                null,
                null,
                null,
                null,
                new InputPin(23, true, InputPin.Pull.UP),
                new Wiring.Panel(null, null, null, null),
                Wiring.Switching.RELAY);
        Sensor sensor = new Sensor.Ds18b20(Path.of("/sys/bus/w1/devices/28-0316a2793c51/temperature"));
        assertEquals(new Settings.Pad.Gpio(wiring, sensor, null, null, 500, false), pad(SMALLEST));
    }

    @Test
    void theExampleOfTheDocumentationIsRight() throws Exception {
        Settings settings = Settings.require(Path.of("../docs/examples/gpio.yaml"));
        Settings.Pad.Gpio gpio = assertInstanceOf(Settings.Pad.Gpio.class, settings.pad());
        assertEquals(new OutputPin(22, false), gpio.wiring().pump());
        assertEquals(new InputPin(23, true, InputPin.Pull.UP), gpio.wiring().heatReadBack());
        assertEquals(new InputPin(25, true, InputPin.Pull.UP), gpio.wiring().current());
        assertEquals(new Sensor.Ds18b20(Path.of("/sys/bus/w1/devices/28-0316a2794d72/temperature")), gpio.twinSensor());
        assertEquals(new Safeguards(false, DeadManWord.CHARGE_PUMP), settings.safeguards());
    }

    @Test
    void everyKeyOfTheWiringTakesEffect() throws Exception {
        Settings.Pad.Gpio gpio = pad("""
                pad:
                  kind: gpio
                  provider: gpiod
                  chip: /dev/gpiochip4
                  dead_man: charge-pump
                  charge_pump: {line: 1}
                  switching: pwm
                  heat: {line: 2, active: high, read_back: {line: 3, active: low, pull: "off"}}
                  cold: {line: 4, active: low, read_back: {line: 5}}
                  current_sense: {line: 6, active: low}
                  button: {line: 7, active: high, pull: down}
                  panel:
                    rgb: {red: {line: 8, active: low}, green: {line: 9}, blue: {line: 10}}
                    buzzer: {line: 0}
                  sensor_tolerance: 0.2
                  time_only: true
                """);
        Wiring wiring = new Wiring(
                "gpiod",
                "/dev/gpiochip4",
                new OutputPin(2, false),
                new OutputPin(4, true),
                new OutputPin(1, false),
                new InputPin(3, true, InputPin.Pull.OFF),
                new InputPin(5, false, InputPin.Pull.DOWN),
                new InputPin(6, true, InputPin.Pull.UP),
                new InputPin(7, false, InputPin.Pull.DOWN),
                new Wiring.Panel(
                        new OutputPin(9, false),
                        new OutputPin(10, false),
                        new OutputPin(8, true),
                        new OutputPin(0, false)),
                Wiring.Switching.PWM);
        assertEquals(new Settings.Pad.Gpio(wiring, null, null, null, 200, true), gpio);
    }

    @Test
    void aSecondPadSensorIsOneOfItsOwn() throws Exception {
        Sensor beside = new Sensor.Ds18b20(Path.of("/sys/bus/w1/devices/28-0316a2794d72/temperature"));
        assertEquals(beside, pad(SMALLEST + TWIN).twinSensor());
        assertNull(pad(SMALLEST + NTC).twinSensor());
        assertRefused(
                SMALLEST + TWIN.replace("794d72", "793c51"),
                ":7: pad.twin_sensor: is the same sensor as pad_sensor. Write the one that it is, or remove this");
        assertRefused(
                SMALLEST + "  twin_sensor: {kind: ds18b20, file: /sys/bus/w1/devices/28-0316a2793c51/w1_slave}\n",
                ":7: pad.twin_sensor: is the same sensor as pad_sensor");
        assertRefused(
                SMALLEST + NTC.replace("skin", "twin") + NTC,
                ":14: pad.skin_sensor: is the same sensor as twin_sensor");
        assertRefused(
                SMALLEST + TWIN.replace("twin", "skin").replace("794d72", "793c51"),
                ":7: pad.skin_sensor: is the same sensor as pad_sensor");
        assertRefused(SMALLEST + TWIN.replace("28-", "2-"), "pad.twin_sensor.id: '2-0316a2794d72' is not allowed here");
    }

    @Test
    void everyKeyOfAThermistorTakesEffect() throws Exception {
        Thermistor thermistor = new Thermistor(10_000, 3_435, 27_280);
        Sensor.Channel middle =
                new Sensor.Channel(directory.resolve("in_voltage0_raw"), directory.resolve("in_voltage0_scale"));
        assertEquals(
                new Sensor.Ntc(middle, new Sensor.Supply.Fixed(3_300), new Divider(4_700, false, thermistor)),
                pad(SMALLEST + NTC).skinSensor());
        Sensor.Channel odd = new Sensor.Channel(directory.resolve("in_voltage0_raw"), directory.resolve("scale"));
        Sensor.Channel supply = new Sensor.Channel(directory.resolve("volts"), directory.resolve("other"));
        String measured = NTC.replace("supply", "ground")
                + "    scale_file: scale\n    supply_file: volts\n    supply_scale_file: other\n";
        assertEquals(
                new Sensor.Ntc(odd, new Sensor.Supply.Measured(supply), new Divider(4_700, true, thermistor)),
                pad(SMALLEST + measured).skinSensor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            line: 17            | line: 54                    | :4: pad.heat.line: '54' is not what belongs here. Expected is the BCM number of a line, 0 to 53
            line: 17            | line: -1                    | :4: pad.heat.line: '-1' is not what belongs here
            line: 17            | line: GPIO17                | :4: pad.heat.line: 'GPIO17' is not what belongs here
            line: 17            | line: 23                    | :5: pad.button.line: 23 is the line of pad.heat already. Give each
            line: 23            | line: 17                    | :5: pad.button.line: 17 is the line of pad.heat already
            ", active: low"     | ""                          | :4: pad.heat.active: is missing. Add it; expected is high or low
            "  heat: {line: 17, active: low}\n" | ""          | :1: pad.heat: is missing, and so is cold
            "  button: {line: 23}\n"            | ""          | :1: pad.button: is missing. Add its line, such as button: {line: 23}; without one nobody
            "  dead_man: none\n"                | ""          | :1: pad.dead_man: is missing. Write charge-pump when one holds the power relay
            dead_man: none      | dead_man: relay             | :3: pad.dead_man: 'relay' is not known here. Allowed is charge-pump or none
            dead_man: none      | dead_man: charge-pump       | :1: pad.charge_pump: is missing though dead_man is charge-pump
            dead_man: none      | "dead_man: none\n  charge_pump: {line: 18}" | :4: pad.charge_pump: stands here though dead_man is none
            dead_man: none      | "dead_man: none\n  port: /dev/pad"          | :4: pad.port: is not a known key
            dead_man: none      | "dead_man: none\n  switching: triac"        | Allowed is relay or pwm
            dead_man: none      | "dead_man: none\n  chip: dev/gpiochip0"     | Write a label such as pinctrl-rp1, or a device
            dead_man: none      | "dead_man: none\n  time_only: true"         | :4: pad.time_only: is true though there is a pad_sensor
            "{line: 23}"        | "{line: 23, pull: 1k}"      | pad.button.pull: '1k' is not known here. Allowed is up or down or off
            "{line: 23}"        | "23"                        | :5: pad.button: is '23'. Expected is a group of keys
            pad_sensor          | skin_sensor                 | :6: pad.skin_sensor: stands here without a pad_sensor
            pad_sensor          | twin_sensor                 | :6: pad.twin_sensor: stands here without a pad_sensor
            ds18b20             | ds1820                      | pad.pad_sensor.kind: 'ds1820' is not known here
            28-0316a2793c51     | 10-0316a2793c51             | pad.pad_sensor.id: '10-0316a2793c51' is not allowed here
            "id: 28-0316a2793c51" | file: 28-0316a2793c51     | Name the file temperature or w1_slave
            "id: "              | "file: temperature, id: "   | :6: pad.pad_sensor.id: stands here along with file
            ", id: 28-0316a2793c51" | ""                      | :6: pad.pad_sensor.id: is missing, and so is file
            """)
    void aWiringThatCannotBeIsRefused(String right, String wrong, String part) throws IOException {
        assertRefused(SMALLEST.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")), part);
    }

    @Test
    void aPadThatNothingMeasuresIsRefusedUnlessThatIsWritten() throws Exception {
        String blind = SMALLEST.replaceAll("  pad_sensor.*\n", "");
        assertRefused(blind, ":1: pad.pad_sensor: is missing. Add it; or write time_only: true");
        assertRefused(blind + "  time_only: false\n", "pad.pad_sensor: is missing");
        assertTrue(pad(blind + "  time_only: true\n").timeOnly());
    }

    @Test
    void lampsAndOneLampOfThreeColoursExcludeEachOther() throws IOException {
        assertRefused(
                SMALLEST + "  panel: {lamps: {red: {line: 1}}, rgb: {red: {line: 2}}}\n",
                ":7: pad.panel.rgb: stands here though there are lamps");
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
        assertRefused(SMALLEST + NTC.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")), part);
    }

    @Test
    void thePadCanBeReadWhenTheRestOfTheFileIsWrong() throws Exception {
        Path file = write("zzz: 1\nplan: nowhere\n" + SMALLEST + "mqtt: {uri: x, uri: y}\nlog: [1]\n");
        assertNull(Settings.load(file).value());
        Settings.Pad.Gpio gpio = assertInstanceOf(Settings.Pad.Gpio.class, Settings.requirePad(file));
        assertEquals(new OutputPin(17, true), gpio.wiring().heat());
    }

    @Test
    void whatIsWrongWithThePadAloneIsSaidOfThePadAlone() throws IOException {
        Path file = write("zzz: 1\n" + SMALLEST.replace("line: 17", "line: 17, line: 18") + "log: [1]\n");
        BadInput bad = assertThrows(BadInput.class, () -> Settings.requirePad(file));
        assertEquals(
                List.of(file + ":5: line: stands here again, first in line 5. Remove one of the two."), bad.problems());
        Path none = write("plan: back-spasm\n");
        assertTrue(assertThrows(BadInput.class, () -> Settings.requirePad(none))
                .problems()
                .toString()
                .contains("pad: is missing"));
        Path broken = write("pad: {kind: gpio\n");
        assertTrue(assertThrows(BadInput.class, () -> Settings.requirePad(broken))
                .problems()
                .toString()
                .contains("is not YAML here"));
    }

    private Settings.Pad.Gpio pad(String text) throws Exception {
        return assertInstanceOf(
                Settings.Pad.Gpio.class, Settings.require(write(text)).pad());
    }

    private void assertRefused(String text, String part) throws IOException {
        Loaded<Settings> loaded = Settings.load(write(text));
        assertNull(loaded.value());
        assertEquals(1, loaded.problems().size(), loaded.problems().toString());
        String problem = loaded.problems().getFirst().toString();
        assertTrue(problem.contains(part), problem);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("poultice.yaml"), text);
    }
}
