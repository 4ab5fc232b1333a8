package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.adapter.yaml.Problem;
import org.poultice.controller.adapter.yaml.SeedLibrary;

/** docs/configuration.md says what is true: its examples are taken, and it names every key. */
class ConfigurationDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/configuration.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern KNOWN = Pattern.compile("Known here: (.*?)\\.");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @Test
    void everyExampleIsTaken() throws IOException {
        int seen = 0;
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        while (example.find()) {
            Path file = Files.writeString(directory.resolve("example.yaml"), example.group(1));
            boolean isPlan = example.group(1).startsWith("# care plan");
            List<Problem> problems = isPlan
                    ? SeedLibrary.open().plan(file).problems()
                    : Settings.load(file).problems();
            assertEquals(List.of(), problems);
            seen++;
        }
        assertTrue(seen >= 3, "saw " + seen + " examples");
    }

    @Test
    void everyKeyIsNamed() throws IOException {
        String document = Files.readString(DOCUMENT);
        Set<String> missing = new TreeSet<>();
        for (String key : keysThatAreRead()) {
            if (!document.contains("`" + key + "`") && !document.contains("`" + key + ".")) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** Asks the readers themselves, with a key that none of them knows in every group. */
    private List<String> keysThatAreRead() throws IOException {
        Path settings = Files.writeString(directory.resolve("s.yaml"), """
                0: 0
                tighter: {0: 0}
                pad: {0: 0}
                journal: {0: 0}
                watchdog: {0: 0}
                mqtt: {0: 0}
                log: {0: 0}
                """);
        Path plan = Files.writeString(directory.resolve("p.yaml"), "0: 0\nprompts: {0: 0}\n");
        Path pins = Files.writeString(directory.resolve("g.yaml"), """
                pad: {0: 0, kind: gpio, panel: {0: 0}, pad_sensor: {0: 0, kind: ntc}, twin_sensor: {0: 0, kind: ntc}, skin_sensor: {0: 0, kind: ds18b20}}
                """);
        List<Problem> problems = new ArrayList<>(Settings.load(settings).problems());
        problems.addAll(Settings.load(pins).problems());
        problems.addAll(SeedLibrary.open().plan(plan).problems());
        List<String> keys = new ArrayList<>();
        for (Problem problem : problems) {
            Matcher known = KNOWN.matcher(problem.toString());
            if (known.find()) {
                String group = problem.key()
                        .substring(0, problem.key().length() - 1)
                        .replaceFirst("pad\\.(pad|twin|skin)_sensor\\.", "");
                for (String key : known.group(1).split(", ")) {
                    keys.add(group + key);
                }
            }
        }
        assertTrue(
                keys.size() > 50
                        && keys.contains("r0_ohm")
                        && keys.contains("tighter.rest")
                        && keys.contains("prompts.breaks"),
                keys.toString());
        return keys;
    }
}
