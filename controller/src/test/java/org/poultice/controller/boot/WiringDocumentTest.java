package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.poultice.controller.adapter.gpio.InputPin;
import org.poultice.controller.adapter.gpio.OutputPin;
import org.poultice.controller.adapter.gpio.Wiring;

/** docs/wiring.md, its drawing and docs/examples/gpio.yaml say the same, and the header's pins are where they are. */
class WiringDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/wiring.md");
    private static final Path DRAWING = Path.of("../docs/pictures/wiring.svg");
    private static final Path EXAMPLE = Path.of("../docs/examples/gpio.yaml");

    /** {@code | 17 | 11 | heat … | high is on | `heat` |}. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+) \\| (\\d+) \\|.*\\| (.*) \\| `([a-z_.]+)` \\|$");

    /** Of the header with 40 pins, which is the same on every Raspberry Pi that has it. */
    private static final Map<Integer, Integer> HEADER = Map.ofEntries(
            Map.entry(4, 7),
            Map.entry(5, 29),
            Map.entry(12, 32),
            Map.entry(13, 33),
            Map.entry(16, 36),
            Map.entry(17, 11),
            Map.entry(20, 38),
            Map.entry(22, 15),
            Map.entry(23, 16),
            Map.entry(24, 18),
            Map.entry(25, 22),
            Map.entry(27, 13));

    @Test
    void theTableAndTheExampleNameTheSameLinesAndLevels() throws Exception {
        assertEquals(ofExample(), ofTable());
    }

    @Test
    void theTableNamesThePinsOfTheHeader() throws IOException {
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        int seen = 0;
        while (row.find()) {
            assertEquals(HEADER.get(Integer.valueOf(row.group(1))), Integer.valueOf(row.group(2)), row.group());
            seen++;
        }
        assertEquals(HEADER.size(), seen);
    }

    @Test
    void theDrawingNamesTheSameLinesAndPins() throws IOException {
        String drawing = Files.readString(DRAWING);
        HEADER.forEach((line, pin) -> {
            Matcher place = Pattern.compile("y=\"([0-9]+)\" text-anchor=\"start\">BCM " + line
                            + "</text>\\s*<text[^>]*>pin " + pin + "</text>")
                    .matcher(drawing);
            assertTrue(place.find(), "BCM " + line + " at pin " + pin);
        });
    }

    private static Map<String, String> ofTable() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            if (!row.group(4).equals("pad_sensor")) { // the kernel's, not ours
                lines.put(row.group(4), row.group(1) + (row.group(3).startsWith("low") ? " low" : " high"));
            }
        }
        return lines;
    }

    private static Map<String, String> ofExample() throws BadInput {
        Wiring wiring = assertInstanceOf(Settings.Pad.Gpio.class, Settings.requirePad(EXAMPLE))
                .wiring();
        Map<String, String> lines = new TreeMap<>();
        put(lines, "heat", wiring.heat());
        put(lines, "cold", wiring.cold());
        put(lines, "charge_pump", wiring.pump());
        put(lines, "heat.read_back", wiring.heatReadBack());
        put(lines, "cold.read_back", wiring.coldReadBack());
        put(lines, "current_sense", wiring.current());
        put(lines, "button", wiring.button());
        put(lines, "panel.lamps.green", wiring.panel().green());
        put(lines, "panel.lamps.amber", wiring.panel().amber());
        put(lines, "panel.lamps.red", wiring.panel().red());
        put(lines, "panel.buzzer", wiring.panel().buzzer());
        return lines;
    }

    private static void put(Map<String, String> lines, String key, @Nullable OutputPin pin) {
        if (pin != null) {
            lines.put(key, pin.line() + (pin.activeLow() ? " low" : " high"));
        }
    }

    private static void put(Map<String, String> lines, String key, @Nullable InputPin pin) {
        if (pin != null) {
            lines.put(key, pin.line() + (pin.activeLow() ? " low" : " high"));
        }
    }
}
