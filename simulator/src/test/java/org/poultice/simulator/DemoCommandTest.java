package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.boot.Cli;
import picocli.CommandLine;

class DemoCommandTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "--speed 0, '--speed 0 is out of range: allowed is 1 to 120'",
        "--speed -5, '--speed -5 is out of range: allowed is 1 to 120'",
        "--speed 121, '--speed 121 is out of range: allowed is 1 to 120'",
        "--speed fast, is not an int",
        "--speed, --speed",
        "--pad-trace, --pad-trace",
        "--twice, --twice",
        "now, now",
    })
    void aWrongArgumentIsToldInOneLineAndNothingStarts(String arguments, String told) {
        assertRefused(List.of(arguments.split(" ")), told);
    }

    @Test
    void aRecordThatCannotBeWrittenIsToldBeforeAnythingStarts() {
        String missing = directory.resolve("missing/t.csv").toString();
        assertRefused(List.of("--pad-trace", missing), "--pad-trace " + missing + " cannot be written");
        assertRefused(List.of("--pad-trace", directory.toString()), "--pad-trace " + directory + " cannot be written");
    }

    @Test
    void aRefusalLeavesNoFileBehind() {
        Path file = directory.resolve("t.csv");
        assertRefused(List.of("--pad-trace", file.toString(), "--speed", "121"), "--speed 121");
        assertFalse(Files.exists(file));
    }

    @Test
    void theControllerInFasterTimeIsNoCommandForPeople() {
        CommandLine commands = Main.commands();
        assertTrue(commands.getUsageMessage().contains("demo"));
        assertFalse(commands.getUsageMessage().contains("Runs the controller in faster time"));
    }

    private void assertRefused(List<String> arguments, String told) {
        CommandLine commands = Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[arguments.size() + 1];
        all[0] = "demo";
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 1] = arguments.get(i);
        }
        assertEquals(Cli.BAD_INPUT, commands.execute(all));
        List<String> lines = err.toString().lines().toList();
        assertTrue(lines.getFirst().startsWith("poultice demo: "), lines.toString());
        assertTrue(lines.getFirst().contains(told), lines.toString());
        assertFalse(err.toString().contains("\tat "), lines.toString());
        assertTrue(lines.size() <= 2, lines.toString());
        assertEquals("", out.toString());
        err.getBuffer().setLength(0);
    }
}
