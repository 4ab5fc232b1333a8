package org.poultice.simulator.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.boot.Cli;
import picocli.CommandLine;

class PinsBenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void stopsAreMeasuredBesideWhatTheMachineTakes() {
        assertEquals(Cli.OK, execute("--rounds", "3"), err::toString);
        for (String line : List.of(
                "stop, median +[0-9.]+ µs",
                "stop, 99.9th percentile +needs 5000",
                "stop, longest of 3 +[0-9.]+ µs",
                "thread at the pipe, median +[0-9.]+ µs",
                "a second thread, through a queue, longest of 3 +[0-9.]+ µs",
                "collections meanwhile: [0-9]+, together [0-9]+ ms",
                "ioctl that a pipe answers +[1-9][0-9]* a second")) {
            assertTrue(out.toString().lines().anyMatch(each -> each.strip().matches(line)), line + " in " + out);
        }
    }

    @Test
    void numberOfRoundsThatCannotBeIsSaid() {
        assertEquals(Cli.BAD_INPUT, execute("--rounds", "0"));
        assertTrue(err.toString().contains("--rounds: 0, allowed are 1 to 100000"), err.toString());
    }

    @Test
    void percentileIsTheNearestRank() {
        long[] nanos = new long[5_000];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (nanos.length - i) * 1_000L;
        }
        new Durations(nanos).print(new PrintWriter(out, true), "it");
        assertEquals(
                List.of(
                        "it, median 2500.0 µs",
                        "it, 99th percentile 4950.0 µs",
                        "it, 99.9th percentile 4995.0 µs",
                        "it, longest of 5000 5000.0 µs"),
                out.toString()
                        .lines()
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .toList());
    }

    private int execute(String... arguments) {
        CommandLine command = new CommandLine(new PinsBenchCommand());
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(arguments);
    }
}
