package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.simulator.child.ChildJvm;
import org.poultice.simulator.child.ChildTest;

/** The demonstration as people start it, and all the ways in which it ends before it is over. */
class DemoProcessTest {
    private static final long GENEROUS_SECONDS = 180;
    private static final String FOUND = "The controller has found the pad";

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void aSignalEndsAllProcessesAndLeavesNothingButTheRecord(String signal, int status) throws Exception {
        Path trace = temporary.resolve("t.csv");
        Process demo = start(trace);
        List<ProcessHandle> children = childrenOnceThePadIsFound(demo);
        assertEquals(0, ChildTest.send(signal, demo.pid()));
        assertTrue(demo.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS));
        assertEquals(status, demo.exitValue());
        assertGone(children);
        assertEquals(List.of(trace), left());
        assertTrue(PadRecord.read(trace).rows().size() >= 2);
    }

    @Test
    void aKillLetsTheOthersEndByThemselves() throws Exception {
        Path trace = temporary.resolve("t.csv");
        Process demo = start(trace);
        List<ProcessHandle> children = childrenOnceThePadIsFound(demo);
        demo.destroyForcibly();
        assertTrue(demo.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS));
        assertGone(children);
        assertTrue(PadRecord.read(trace).rows().size() >= 2);
    }

    @Test
    void aProcessThatDiesIsToldWithItsLastWordsAndTheOthersEnd() throws Exception {
        Process demo = start(temporary.resolve("t.csv"));
        List<ProcessHandle> children = childrenOnceThePadIsFound(demo);
        assertEquals(0, ChildTest.send("KILL", children.getFirst().pid()));
        String rest = demo.inputReader(StandardCharsets.UTF_8).readAllAsString();
        assertTrue(demo.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS));
        assertEquals(1, demo.exitValue());
        assertTrue(rest.contains("was ended by signal 9"), rest);
        assertTrue(rest.contains("What the processes said is in " + temporary), rest);
        assertGone(children);
    }

    private Process start(Path trace) throws IOException, DemoFailure {
        List<String> line =
                new ArrayList<>(ChildJvm.commandLine(List.of("demo", "--speed", "1", "--pad-trace", trace.toString())));
        // Without the shell that makes a child deaf to the signals of a terminal.
        List<String> deaf = line.subList(0, line.indexOf("sh") + 1);
        deaf.clear();
        // Whoever started this test may have been deaf too, and that is inherited.
        line.addAll(0, List.of("env", "--default-signal=INT,HUP,TERM"));
        line.addAll(line.indexOf("-cp"), List.of("-Xmx256m", "-Djava.io.tmpdir=" + temporary));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static List<ProcessHandle> childrenOnceThePadIsFound(Process demo) throws IOException {
        BufferedReader out = demo.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.contains(FOUND)) {
                List<ProcessHandle> children = demo.descendants().toList();
                assertEquals(2, children.size(), children.toString());
                return children;
            }
        }
        throw new AssertionError("the pad was not found: " + said);
    }

    private static void assertGone(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(GENEROUS_SECONDS, TimeUnit.SECONDS);
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.toList();
        }
    }
}
