package org.poultice.simulator.pad;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The record of the power at the pad's terminals, in true seconds from the start: CSV with the header {@code t_s,heat,cold}, a row at 0.000, a
 * row at each change, and a last row at the end. A power is a share of the full one, 0 to 1. Each row is handed to the system before
 * the next thing happens, so that a kill loses no more than the last row. Used by one thread.
 */
public final class PadTrace implements AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final BufferedWriter out;
    private int heatPercent;
    private int coldPercent;

    private PadTrace(BufferedWriter out) {
        this.out = out;
    }

    /**
     * Begins a file, in place of one that may be there, with everything off.
     *
     * @throws IOException when it cannot be written
     */
    public static PadTrace open(Path file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
        try {
            out.write("t_s,heat,cold\n");
            PadTrace trace = new PadTrace(out);
            trace.row(0);
            return trace;
        } catch (IOException failed) {
            out.close();
            throw failed;
        }
    }

    /** The power from this moment on; writes a row when it is another one than before. */
    public void power(long nanos, int heat, int cold) throws IOException {
        if (heat == heatPercent && cold == coldPercent) {
            return;
        }
        heatPercent = heat;
        coldPercent = cold;
        row(nanos);
    }

    /** The last row, with the power as it was until the end. */
    public void end(long nanos) throws IOException {
        row(nanos);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Rounded down to a millisecond, so that a time between two rows is never off by a whole one. */
    private void row(long nanos) throws IOException {
        long millis = Math.floorDiv(nanos, NANOS_PER_MILLI);
        String second = String.valueOf(millis / 1000);
        String fraction = String.valueOf(1000 + millis % 1000).substring(1);
        out.write(second + '.' + fraction + ',' + share(heatPercent) + ',' + share(coldPercent) + '\n');
        out.flush();
    }

    private static String share(int percent) {
        if (percent % 100 == 0) {
            return String.valueOf(percent / 100);
        }
        return percent % 10 == 0 ? "0." + percent / 10 : "0." + percent / 10 + percent % 10;
    }
}
