package org.poultice.controller.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the commands say, where, and with which status. */
class CliTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @Test
    void checkSaysWhatAConfigurationComesTo() {
        assertEquals(0, run(Main.commands(), "check", "../docs/examples/serial.yaml"));
        assertEquals("", err.toString());
        assertTrue(out.toString().startsWith("../docs/examples/serial.yaml is right. It comes to:\n"), out.toString());
        assertLine("  plan.application      20 min                             seeds/back-spasm.yaml:8 (fact T3)");
        assertLine("  R3  You cannot hold your bladder or your bowels. This is an emergency.");
    }

    @Test
    void checkSaysAllThatIsWrongAndEndsWithTwo() throws IOException {
        Path file =
                Files.writeString(directory.resolve("bad.yaml"), "pad: {kind: serial}\nlog: {level: loud}\nzzz: 1\n");
        assertEquals(2, run(Main.commands(), "check", file.toString()));
        assertEquals("", out.toString());
        assertEquals(
                List.of(
                        file + ":1: pad.port: is missing. Add it; expected is a path such as /dev/ttyUSB0.",
                        file + ":2: log.level: 'loud' is not known here. Allowed is error or warn or info or debug.",
                        file
                                + ":3: zzz: is not a known key. Known here: plan, tighter, pad, journal, clock, watchdog, mqtt, log."),
                err.toString().lines().toList());
    }

    @Test
    void aWrongArgumentGetsALineAndAHintAndTwo() {
        assertEquals(2, run(Main.commands(), "chek", "x"));
        assertEquals(2, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("poultice: Unmatched argument"), err.toString());
        assertTrue(err.toString().contains("poultice check"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void aMissingArgumentGetsALineAndAHintAndTwo() {
        assertEquals(2, run(Main.commands(), "check"));
        assertEquals(
                List.of("poultice check: Missing required parameter: 'FILE'", "Try 'poultice check --help'."),
                err.toString().lines().toList());
    }

    @Test
    void noCommandIsAWrongArgument() {
        assertEquals(2, run(Main.commands()));
        assertEquals(
                List.of("poultice: Missing required subcommand", "Try 'poultice --help'."),
                err.toString().lines().toList());
    }

    @Test
    void helpAndVersionAreNoErrors() {
        assertEquals(0, run(Main.commands(), "--help"));
        assertTrue(out.toString().contains("check"), out.toString());
        assertEquals(0, run(Main.commands(), "--version"));
        assertTrue(out.toString().matches("(?s).*poultice [0-9]+\\.[0-9]+\\.[0-9]+.*"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void anErrorOfOurOwnGetsOneLineAndSeventy() {
        assertEquals(
                70,
                run(Cli.prepare(new CommandLine(new Broken(new IllegalStateException("two\nlines")))), new String[0]));
        assertEquals(
                List.of("broken: internal error: java.lang.IllegalStateException: two"),
                err.toString().lines().toList());
    }

    @Test
    void badInputGetsALineForEachProblemAndTwo() {
        assertEquals(
                2,
                run(Cli.prepare(new CommandLine(new Broken(new BadInput(List.of("first", "second"))))), new String[0]));
        assertEquals(List.of("first", "second"), err.toString().lines().toList());
        assertFalse(err.toString().contains("\tat "));
    }

    /** As at a full disk or a closed pipe. */
    @ParameterizedTest
    @ValueSource(strings = {"check ../docs/examples/serial.yaml", "check --help", "--help", "--version"})
    void outputThatCannotBeWrittenIsSaidAndSeventyFour(String arguments) {
        CommandLine commands = Main.commands();
        commands.setOut(new PrintWriter(new FullDisk(), true, UTF_8)).setErr(new PrintWriter(err, true));
        assertEquals(74, commands.execute(arguments.split(" ", -1)));
        assertTrue(
                err.toString().endsWith(": standard output could not be written, so that something is missing there\n"),
                err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    /** What the process itself gets as its output must not go through what hides errors. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessWhoseOutputCannotBeWrittenEndsWithSeventyFour() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--version")
                .redirectOutput(Path.of("/dev/full").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(74, process.waitFor());
    }

    private static final class FullDisk extends OutputStream {

        @Override
        public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Command(name = "broken")
    private record Broken(Exception failure) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    private void assertLine(String line) {
        assertTrue(out.toString().lines().anyMatch(line::equals), out.toString());
    }

    private int run(CommandLine commands, String... arguments) {
        return commands.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
