package org.poultice.simulator.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.pad.PadEvent;
import org.poultice.simulator.pad.PadTrace;
import org.poultice.simulator.pad.PadWitness;

/** Hands on what the pad does: to its line, to its trace, and to whoever wants to read it. */
final class PadTeller implements PadWitness {
    private final @Nullable PadTrace trace;
    private final @Nullable PrintWriter told;
    private final Saying line;
    private int heat;
    private int cold;

    /** Where the pad's bytes go. */
    interface Saying {
        void say(byte[] bytes);
    }

    PadTeller(@Nullable PadTrace trace, @Nullable PrintWriter told, Saying line) {
        this.trace = trace;
        this.told = told;
        this.line = line;
    }

    @Override
    public void sent(byte[] bytes) {
        line.say(bytes);
    }

    @Override
    public void powered(long nanos, int heatPercent, int coldPercent) {
        try {
            if (trace != null) {
                trace.power(nanos, heatPercent, coldPercent);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        tellOutput(nanos, "heat", heat, heatPercent);
        tellOutput(nanos, "cold", cold, coldPercent);
        heat = heatPercent;
        cold = coldPercent;
    }

    private void tellOutput(long nanos, String output, int before, int percent) {
        if (percent != before) {
            tell(nanos, output + (percent == 0 ? " off" : " on, " + percent + " %"));
        }
    }

    @Override
    public void happened(long nanos, PadEvent what) {
        tell(nanos, what.toString());
    }

    void tell(long nanos, String what) {
        if (told != null) {
            // Whole milliseconds, rounded down as in the trace.
            long millis = nanos / 1_000_000L;
            told.printf(Locale.ROOT, "%6d.%03d s  %s%n", millis / 1000, millis % 1000, what);
            told.flush();
        }
    }
}
