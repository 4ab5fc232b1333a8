package org.poultice.simulator.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/** How long something took each time, and what is said of that. */
final class Durations {
    private static final double NANOS_PER_MICRO = 1_000;

    /** So many of the longest lie above a percentile that is worth a word. */
    private static final int LEAST_ABOVE = 5;

    private final long[] sortedNanos;

    /** @param nanos at least one; they may change afterwards */
    Durations(long[] nanos) {
        sortedNanos = nanos.clone();
        Arrays.sort(sortedNanos);
    }

    /** Prints the median, the percentiles and the longest; a percentile for which there are too few says so in place of a figure. */
    void print(PrintWriter out, String what) {
        line(out, what + ", median", sortedNanos[rank(500)]);
        percentile(out, what + ", 99th percentile", 990);
        percentile(out, what + ", 99.9th percentile", 999);
        line(out, what + ", longest of " + sortedNanos.length, sortedNanos[sortedNanos.length - 1]);
    }

    private void percentile(PrintWriter out, String what, int perMille) {
        long least = LEAST_ABOVE * 1_000L / (1_000 - perMille);
        if (sortedNanos.length < least) {
            out.printf(Locale.ROOT, "  %-54s%12s%n", what, "needs " + least);
        } else {
            line(out, what, sortedNanos[rank(perMille)]);
        }
    }

    /** The nearest rank: the least of them that so many of a thousand do not exceed. */
    private int rank(int perMille) {
        return (int) Math.ceilDiv((long) sortedNanos.length * perMille, 1_000L) - 1;
    }

    private static void line(PrintWriter out, String what, long nanos) {
        out.printf(Locale.ROOT, "  %-54s%12.1f µs%n", what, nanos / NANOS_PER_MICRO);
    }
}
