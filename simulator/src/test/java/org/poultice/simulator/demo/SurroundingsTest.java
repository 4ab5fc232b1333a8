package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.controller.boot.Settings;

/** What stands around the demonstration: its directory, its configuration, its terminal, and their end. */
class SurroundingsTest {
    @TempDir
    Path directory;

    @Test
    void everythingIsLetGoOfOnceInReverseOrderAlsoWhenSomethingFails() throws DemoFailure {
        List<String> gone = new ArrayList<>();
        TidyUp tidyUp = new TidyUp();
        tidyUp.keep(() -> gone.add("first"));
        tidyUp.keep(() -> {
            throw new IOException("the second does not go");
        });
        tidyUp.keep(() -> gone.add("third"));
        assertEquals(List.of("the second does not go"), tidyUp.all());
        assertEquals(List.of(), tidyUp.all());
        assertEquals(List.of("third", "first"), gone);
    }

    @Test
    void whatComesAfterTheEndIsLetGoOfAtOnce() {
        List<String> gone = new ArrayList<>();
        TidyUp tidyUp = new TidyUp();
        tidyUp.all();
        assertThrows(DemoFailure.class, () -> tidyUp.keep(() -> gone.add("late")));
        assertEquals(List.of("late"), gone);
    }

    @Test
    void theTemporaryDirectoryGoesWithAllThatIsInIt() throws DemoFailure, IOException {
        Workplace place = fill(Workplace.make());
        place.close();
        assertFalse(Files.exists(place.directory()));
    }

    @Test
    void whatTheProcessesSaidStaysWhenSomethingFailed() throws DemoFailure, IOException {
        Workplace place = fill(Workplace.make());
        place.keepOutput();
        place.close();
        try (var left = Files.list(place.directory())) {
            assertEquals(List.of(place.output("pad")), left.toList());
        }
        Files.delete(place.output("pad"));
        Files.delete(place.directory());
    }

    private static Workplace fill(Workplace place) throws IOException {
        Files.createDirectory(place.journal());
        Files.writeString(place.journal().resolve("journal-1"), "x");
        Files.writeString(place.output("pad"), "x");
        Files.createSymbolicLink(place.padLink(), Path.of("/dev/null"));
        return place;
    }

    @ParameterizedTest
    @CsvSource({"plain", "with space", "with: colon # and 'quotes'", "ümläut"})
    void theProductTakesTheConfiguration(String name) throws IOException {
        Path strange = Files.createDirectory(directory.resolve(name));
        Path file = Files.writeString(
                directory.resolve("demo.yaml"),
                ControllerSettings.yaml(
                        strange.resolve("pad"), strange.resolve("journal"), 12345, List.of("applications: 1")));
        Loaded<Settings> loaded = Settings.load(file);
        assertEquals(List.of(), loaded.problems());
        Settings settings = loaded.value();
        assertNotNull(settings);
        assertEquals(strange.resolve("journal"), settings.journal().directory());
        assertEquals(1, settings.plan().applications());
        Settings.Mqtt mqtt = settings.mqtt();
        assertNotNull(mqtt);
        assertEquals("mqtt://127.0.0.1:12345", mqtt.uri().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1234 (java) S 1 1234 1000 34816 1234 4194304, true",
        "1234 (java) S 1 1234 1000 34816 999 4194304, false",
        "1234 (a ) name) S 1 1234 1000 34816 1234 4194304, true",
        "1234 (java) S 1 1234 1000 0 -1 4194304, false",
        "nonsense, false",
    })
    void keysAreReadByTheGroupThatOwnsTheTerminal(String state, boolean foreground) {
        assertEquals(foreground, Terminal.isForeground(state));
    }

    @Test
    void theIntroductionSaysThatTimeIsAcceleratedAndHowToFollow() {
        List<String> lines = Introduction.lines(60, 40001, true);
        assertEquals(
                "TIME IS ACCELERATED: it runs 60 times as fast as usual. A minute takes 1.0 s, the pad's lease of 3 s takes"
                        + " 50 ms, a session about 2.0 min.",
                lines.getFirst());
        assertTrue(lines.contains("    mosquitto_sub -h 127.0.0.1 -p 40001 -t 'poultice/#' -v"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Keys: ")));
        assertTrue(Introduction.lines(1, 40001, false).stream().noneMatch(line -> line.startsWith("Keys: ")));
        assertTrue(Introduction.lines(1, 40001, false).getFirst().startsWith("Time runs as usual here"));
    }
}
