package org.poultice.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every scenario of the project holds, and goes step by step as it was recorded. */
class ScenarioFilesTest {
    private static final Path DIRECTORY = Path.of("scenarios");

    private final ScenarioRunner runner = new ScenarioRunner();

    @TestFactory
    Stream<DynamicTest> eachScenarioPassesAndGoesAsRecorded() throws IOException {
        List<Path> files = scenarios();
        assertTrue(files.size() >= 15, "only " + files.size() + " scenarios in " + DIRECTORY.toAbsolutePath());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> {
                    ScenarioOutcome outcome = runner.read(file).run();
                    assertEquals(List.of(), outcome.failures());
                    String golden = Files.readString(Path.of(file.toString().replace(".scenario", ".trace")));
                    assertEquals(golden, outcome.trace(), "run: ./poultice scenario --record simulator/" + file);
                }));
    }

    @Test
    void aScenarioRunsTheSameEveryTime() throws Exception {
        ScenarioRunner.Ready ready = runner.read(DIRECTORY.resolve("i5-eight-a-day.scenario"));
        assertEquals(ready.run().trace(), ready.run().trace());
    }

    @Test
    void anExpectationThatDoesNotHoldFailsWithItsLineAndWhatIsThere(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("wrong.scenario");
        Files.writeString(file, """
                scenario  A press that is expected to do nothing
                0:00:05   press
                0:00:06   expect phase=Idle heat=off
                """);
        ScenarioOutcome outcome = runner.read(file).run();
        assertFalse(outcome.passed());
        assertEquals(List.of(file + ":3: at 0:00:06.000 expected phase=Idle, but it is Applying"), outcome.failures());
    }

    private static List<Path> scenarios() throws IOException {
        try (Stream<Path> all = Files.list(DIRECTORY)) {
            return all.filter(file -> file.toString().endsWith(".scenario"))
                    .sorted()
                    .toList();
        }
    }
}
