package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poultice.controller.boot.WrittenPad.SMALLEST;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.gpio.InputPin;
import org.poultice.controller.adapter.gpio.OutputPin;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.sensor.Sensor;
import org.poultice.protocol.message.DeadManWord;
import org.poultice.protocol.message.Safeguards;

/** A pad on pins as it is configured: what the keys come to, and what is refused. */
class GpioSettingsTest {
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
        assertEquals(new Settings.Pad.Gpio(wiring, sensor, null, null, 500, false), written.pad(SMALLEST));
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
        Settings.Pad.Gpio gpio = written.pad("""
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
        written.assertRefused(SMALLEST.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")), part);
    }

    @Test
    void aPadThatNothingMeasuresIsRefusedUnlessThatIsWritten() throws Exception {
        String blind = SMALLEST.replaceAll("  pad_sensor.*\n", "");
        written.assertRefused(blind, ":1: pad.pad_sensor: is missing. Add it; or write time_only: true");
        written.assertRefused(blind + "  time_only: false\n", "pad.pad_sensor: is missing");
        assertTrue(written.pad(blind + "  time_only: true\n").timeOnly());
    }

    @Test
    void lampsAndOneLampOfThreeColoursExcludeEachOther() throws IOException {
        written.assertRefused(
                SMALLEST + "  panel: {lamps: {red: {line: 1}}, rgb: {red: {line: 2}}}\n",
                ":7: pad.panel.rgb: stands here though there are lamps");
    }

    @Test
    void thePadCanBeReadWhenTheRestOfTheFileIsWrong() throws Exception {
        Path file = written.write("zzz: 1\nplan: nowhere\n" + SMALLEST + "mqtt: {uri: x, uri: y}\nlog: [1]\n");
        assertNull(Settings.load(file).value());
        Settings.Pad.Gpio gpio = assertInstanceOf(Settings.Pad.Gpio.class, Settings.requirePad(file));
        assertEquals(new OutputPin(17, true), gpio.wiring().heat());
    }

    @Test
    void whatIsWrongWithThePadAloneIsSaidOfThePadAlone() throws IOException {
        Path file = written.write("zzz: 1\n" + SMALLEST.replace("line: 17", "line: 17, line: 18") + "log: [1]\n");
        BadInput bad = assertThrows(BadInput.class, () -> Settings.requirePad(file));
        assertEquals(
                List.of(file + ":5: line: stands here again, first in line 5. Remove one of the two."), bad.problems());
        Path none = written.write("plan: back-spasm\n");
        assertTrue(assertThrows(BadInput.class, () -> Settings.requirePad(none))
                .problems()
                .toString()
                .contains("pad: is missing"));
        Path broken = written.write("pad: {kind: gpio\n");
        assertTrue(assertThrows(BadInput.class, () -> Settings.requirePad(broken))
                .problems()
                .toString()
                .contains("is not YAML here"));
    }
}
