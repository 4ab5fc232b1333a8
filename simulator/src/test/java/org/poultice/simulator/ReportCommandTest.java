package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.controller.boot.Cli;
import picocli.CommandLine;

class ReportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void itSaysWhatItWroteAndThatIsThere() {
        assertEquals(Cli.OK, execute("report", directory.resolve("docs").toString()));
        List<String> files = out.toString().lines().toList();
        assertTrue(
                files.contains(directory.resolve("docs").resolve("physics.md").toString()), files.toString());
        for (String file : files) {
            assertTrue(Files.isRegularFile(Path.of(file)), file);
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenToIsSaid() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertEquals(Cli.BAD_INPUT, execute("report", file.toString()));
        assertTrue(err.toString().contains(file + " cannot be written to"), err.toString());
        assertEquals("", out.toString());
    }

    private int execute(String... arguments) {
        CommandLine commands = Main.commands();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        return commands.execute(arguments);
    }
}
