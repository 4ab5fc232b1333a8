package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class StormCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int storm(String... arguments) {
        CommandLine commands = Main.commands();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(arguments);
    }

    @Test
    void theLastLineSaysHowMuchWasRunAndHowManyRulesWereBroken() {
        assertEquals(0, storm("storm", "--seeds", "1..3", "--days", "1"), out.toString());
        List<String> lines = out.toString().lines().toList();
        assertTrue(
                lines.getLast().matches("seeds=3 simulated_days=3 faults=\\d+ violations=0 speed=\\d+x"),
                lines.getLast());
    }

    @Test
    void theTruthIsWrittenForEachSeed(@TempDir Path directory) throws Exception {
        assertEquals(
                0,
                storm(
                        "storm",
                        "--seeds",
                        "5",
                        "--days",
                        "1",
                        "--pad-trace-dir",
                        directory.resolve("new").toString()));
        List<String> power = Files.readAllLines(directory.resolve("new/seed-5.csv"));
        List<String> events = Files.readAllLines(directory.resolve("new/seed-5.events.csv"));
        assertEquals("t_s,heat,cold", power.getFirst());
        assertTrue(power.getLast().startsWith("86400.000,"), power.getLast());
        assertEquals("t_s,event", events.getFirst());
        assertTrue(events.stream().anyMatch(line -> line.endsWith(",onset")), events.toString());
        assertTrue(events.stream().skip(1).allMatch(line -> line.matches("\\d+\\.\\d{3},[^,]+")), events.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seeds=2..1",
                "--seeds=a..b",
                "--seeds=-1..4",
                "--seeds=1..9999999",
                "--days=0",
                "--threads=-1",
                "--days=x",
                "--hardware=paper"
            })
    void badArgumentsAreAnsweredInOneLineAndNothingIsRun(String argument) {
        assertEquals(2, storm("storm", argument));
        assertEquals("", out.toString());
        assertTrue(
                err.toString().lines().findFirst().orElse("").contains(argument.substring(0, argument.indexOf('='))),
                err.toString());
    }
}
