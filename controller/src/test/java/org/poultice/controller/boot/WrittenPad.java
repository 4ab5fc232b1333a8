package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poultice.controller.adapter.yaml.Loaded;

/**
 * A file of settings with a pad on pins, as a person writes it.
 *
 * @param directory where it stands
 */
record WrittenPad(Path directory) {
    /** An output, a button and a sensor. */
    static final String SMALLEST = """
            pad:
              kind: gpio
              dead_man: none
              heat: {line: 17, active: low}
              button: {line: 23}
              pad_sensor: {kind: ds18b20, id: 28-0316a2793c51}
            """;

    Settings.Pad.Gpio pad(String text) throws Exception {
        return assertInstanceOf(
                Settings.Pad.Gpio.class, Settings.require(write(text)).pad());
    }

    /** It is refused for one reason, which has this part. */
    void assertRefused(String text, String part) throws IOException {
        Loaded<Settings> loaded = Settings.load(write(text));
        assertNull(loaded.value());
        assertEquals(1, loaded.problems().size(), loaded.problems().toString());
        String problem = loaded.problems().getFirst().toString();
        assertTrue(problem.contains(part), problem);
    }

    Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("poultice.yaml"), text);
    }
}
