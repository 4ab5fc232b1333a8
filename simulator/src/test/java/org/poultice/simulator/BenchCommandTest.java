package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.poultice.controller.boot.Cli;
import picocli.CommandLine;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        CommandLine commands = Main.commands();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(arguments);
    }

    @Test
    void whatCannotBeMeasuredIsAnsweredWithWhatCan() {
        assertEquals(Cli.BAD_INPUT, execute("bench", "foo"));
        assertTrue(
                err.toString().contains("\"foo\" cannot be measured; name what to measure: pins, tissue, world"),
                err.toString());
    }

    @Test
    void fourDaysOfAFullDayEachAreMeasuredOnABody() {
        assertEquals(Cli.OK, execute("bench", "world", "--rounds", "1"), err::toString);
        assertTrue(
                out.toString()
                        .lines()
                        .anyMatch(line -> line.matches("linked median simulated_hours=96 cpu_s=[0-9.]+ speed=[0-9]+x")),
                out.toString());
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("applications=32 ")), out.toString());
    }
}
