package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code poultice off} says and ends with, up to where a pad begins. */
class OffCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @Test
    void aPadThatIsNotThereIsNotKnownToBeOff() throws IOException {
        assertEquals(1, off("pad: {kind: serial, port: none}\n"));
        assertSaid("Nothing was switched off: " + directory.resolve("none")
                + " does not exist: no pad is plugged in there.");
    }

    @Test
    void whatIsWrongWithTheRestOfTheConfigurationKeepsNobodyFromSwitchingOff() throws IOException {
        assertEquals(1, off("pad: {kind: serial, port: none}\nplan: none\njournal: 7\nzzz: 1\nmqtt: {}\n"));
        assertSaid("Nothing was switched off: " + directory.resolve("none")
                + " does not exist: no pad is plugged in there.");
    }

    @Test
    void withoutAPadInTheConfigurationNobodyKnowsWhatToSwitchOff() throws IOException {
        assertEquals(2, off("pad: {kind: serial}\nzzz: 1\n"));
        assertSaid(directory.resolve("poultice.yaml")
                + ":1: pad.port: is missing. Add it; expected is a path such as /dev/ttyUSB0.");
        assertEquals(2, off("zzz: 1\n"));
        assertEquals(2, off("pad: {kind: [\n"));
    }

    private void assertSaid(String line) {
        assertEquals("", out.toString());
        assertEquals(List.of(line), err.toString().lines().toList());
    }

    private int off(String configuration) throws IOException {
        Path file = Files.writeString(directory.resolve("poultice.yaml"), configuration);
        return Main.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("off", file.toString());
    }
}
