package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.yaml.Problem;

/** The section {@code watchdog} of the configuration. */
class WatchdogSettingsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            device: /dev/watchdog              | 15
            device: /dev/watchdog, timeout: 5s | 5
            device: /dev/watchdog, timeout: 1m | 60
            """)
    void aWatchdogIsNamedWithItsTime(String keys, long seconds) throws Exception {
        assertEquals(
                new Settings.Watchdog(Path.of("/dev/watchdog"), Duration.ofSeconds(seconds)),
                Settings.require(write("watchdog: {" + keys + "}\n")).watchdog());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            timeout: 15s                    | watchdog.device: is missing
            device: /dev/w, timeout: 4s     | 4 s is less than is allowed. Allowed is 5 s to 1 min
            device: /dev/w, timeout: 61s    | 1 min 1 s is more than is allowed
            device: /dev/w, timeout: 5500ms | '5 s 500 ms' is not allowed here. Write whole seconds, such as 15s
            device: /dev/w, time: 15s       | watchdog.time: is not a known key
            """)
    void aWatchdogThatCannotBeIsRefused(String keys, String part) throws IOException {
        List<Problem> problems =
                Settings.load(write("watchdog: {" + keys + "}\n")).problems();
        assertEquals(1, problems.size(), problems.toString());
        String problem = problems.getFirst().toString();
        assertTrue(problem.contains(":2: watchdog.") && problem.contains(part), problem);
    }

    @Test
    void withoutTheSectionThereIsNone() throws Exception {
        assertNull(Settings.require(write("")).watchdog());
    }

    private Path write(String more) throws IOException {
        return Files.writeString(
                directory.resolve("poultice.yaml"), "pad: {kind: serial, port: /dev/ttyUSB0}\n" + more);
    }
}
