package org.poultice.simulator.demo;

import java.util.Locale;
import org.poultice.controller.engine.MonoTime;

/**
 * The simulated pad's own clock, which stands at 0 at its start, as far as it can be told from what the pad says: each of its lines comes a little
 * later than it was written, so the one that came quickest says most. Never ahead of the pad.
 */
final class PadTime {
    private static final long UNKNOWN = Long.MAX_VALUE;

    private long startNanos = UNKNOWN;

    /** A line that was written at {@code padNanos} has come now. */
    void heard(long padNanos, MonoTime now) {
        startNanos = Math.min(startNanos, now.nanos() - padNanos);
    }

    /** The pad's time in nanoseconds, 0 while nothing is known of it. */
    long nanos(MonoTime now) {
        return startNanos == UNKNOWN ? 0 : now.nanos() - startNanos;
    }

    /** The pad's time as {@code 0:20:00}. */
    String text(MonoTime now) {
        long seconds = nanos(now) / 1_000_000_000L;
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
