package org.poultice.simulator.storm;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.poultice.simulator.pad.PadTrace;

/**
 * The truth of a storm in two files: {@code seed-N.csv} with the power, in the format of {@link PadTrace}, and {@code seed-N.events.csv} with the
 * header {@code t_s,event} and a row for each thing that happened. Ends where the storm ends, before
 * the drill. A failure to write is thrown as {@link UncheckedIOException}.
 */
final class TraceFiles implements StormTrace, AutoCloseable {
    private static final int ON = 100;

    private final PadTrace power;
    private final BufferedWriter events;
    private boolean ended;

    TraceFiles(Path directory, long seed) throws IOException {
        power = PadTrace.open(directory.resolve("seed-" + seed + ".csv"));
        events = Files.newBufferedWriter(directory.resolve("seed-" + seed + ".events.csv"), StandardCharsets.UTF_8);
        events.write("t_s,event\n");
    }

    @Override
    public void happened(long nanos, String what) {
        if (ended) {
            return;
        }
        try {
            // No word of an event may be taken for a column.
            events.write(String.format(Locale.ROOT, "%.3f,%s%n", nanos / 1e9, what.replace(',', ';')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void powered(long nanos, boolean heat, boolean cold) {
        if (ended) {
            return;
        }
        try {
            power.power(nanos, heat ? ON : 0, cold ? ON : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void ended(long nanos) {
        ended = true;
        try {
            power.end(nanos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (power) {
            events.close();
        }
    }
}
