package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.boot.Cli;
import picocli.CommandLine;

class TissueCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void temperaturesAreALineEachInTheOrderOfTheFile() throws IOException {
        Path file = directory.resolve("back.yaml");
        Files.writeString(file, """
                initial: {uniformC: 37}
                surface: [{fromS: 0, kind: temperature, celsius: 5}]
                probesMm: [42.1, 0]
                timesS: [0.5, 0]
                """);
        assertEquals(Cli.OK, execute("tissue", file.toString()));
        assertEquals("""
                t_s,x_mm,celsius
                0.5,42.1,37.000000
                0.5,0,5.000000
                0,42.1,37.000000
                0,0,37.000000
                """, out.toString());
    }

    @Test
    void whatIsWrongIsSaidByLineAndKey() throws IOException {
        Path file = directory.resolve("back.yaml");
        Files.writeString(file, "timeStepS: fast\n");
        assertEquals(Cli.BAD_INPUT, execute("tissue", file.toString()));
        assertTrue(
                err.toString().startsWith(file + ":1: timeStepS: 'fast' is not what belongs here. "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void anEmptyNameIsNoFile() {
        assertEquals(Cli.BAD_INPUT, execute("tissue", ""));
        assertEquals("'': is no name of a file. Name a file.\n", err.toString());
    }

    @Test
    void theTwinInCComesToTheSameTemperatures() {
        assertEquals(Cli.OK, execute("bench", "tissue", "--rounds", "1"));
        assertTrue(out.toString().contains("ns a step"), out.toString());
    }

    @Test
    void benchSaysWhatCanBeMeasured() {
        assertEquals(Cli.BAD_INPUT, execute("bench"));
        assertTrue(err.toString().contains("name what to measure: pins, tissue"), err.toString());
    }

    private int execute(String... arguments) {
        CommandLine commands = Main.commands();
        commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commands.execute(arguments);
    }
}
