package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PadTraceTest {
    private static final long MILLI = 1_000_000L;

    @TempDir
    Path directory;

    @Test
    void thereIsARowAtTheStartAtEachChangeAndAtTheEnd() throws IOException {
        Path file = directory.resolve("trace.csv");
        try (PadTrace trace = PadTrace.open(file)) {
            trace.power(5_000 * MILLI, 100, 0);
            trace.power(6_000 * MILLI, 100, 0);
            trace.power(1_205_000 * MILLI + 999_999, 0, 0);
            trace.power(2_405_007 * MILLI, 0, 60);
            trace.power(2_405_010 * MILLI, 0, 5);
            trace.power(2_405_100 * MILLI, 0, 42);
            trace.end(3_000_000 * MILLI);
        }
        assertEquals(
                List.of(
                        "t_s,heat,cold",
                        "0.000,0,0",
                        "5.000,1,0",
                        "1205.000,0,0",
                        "2405.007,0,0.6",
                        "2405.010,0,0.05",
                        "2405.100,0,0.42",
                        "3000.000,0,0.42"),
                Files.readAllLines(file));
    }

    @Test
    void whatHasHappenedIsInTheFileBeforeTheNextThingHappens() throws IOException {
        Path file = directory.resolve("trace.csv");
        try (PadTrace trace = PadTrace.open(file)) {
            assertEquals("t_s,heat,cold\n0.000,0,0\n", Files.readString(file));
            trace.power(MILLI, 0, 100);
            assertEquals("t_s,heat,cold\n0.000,0,0\n0.001,0,1\n", Files.readString(file));
        }
    }

    @Test
    void aFileThatWasThereIsReplaced() throws IOException {
        Path file = directory.resolve("trace.csv");
        Files.writeString(file, "something else, and longer than a new trace\n".repeat(10));
        PadTrace.open(file).close();
        assertEquals(List.of("t_s,heat,cold", "0.000,0,0"), Files.readAllLines(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsAnError() {
        assertThrows(IOException.class, () -> PadTrace.open(directory.resolve("missing/trace.csv")));
        assertThrows(IOException.class, () -> PadTrace.open(directory));
    }
}
