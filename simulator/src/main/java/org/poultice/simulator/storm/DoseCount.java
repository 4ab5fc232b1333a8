package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.PadView;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.State;

/**
 * Doses, counted by somebody who hears the same readings as the controller, true or not, and knows when it was interrupted and may take what it did not see
 * for a dose. By it this tells whether a dose may be full without that being anybody's fault; it judges nothing.
 */
final class DoseCount {
    /** What is counted here may be that much less than what a controller counts, which looks at other moments of each second. */
    private static final double AT_LEAST = 0.8;

    private static final double FULL_HEAT_S = Duration.ofMinutes(16).toSeconds() * AT_LEAST;
    private static final double FULL_COLD_S = Duration.ofHours(2).toSeconds() * AT_LEAST;
    private static final long DAY_NANOS = Duration.ofHours(24).toNanos();
    private static final long HOURS_NANOS = Duration.ofHours(4).toNanos();
    private static final int PIVOT_MILLI_C = 43_000;
    private static final int COLD_MILLI_C = 15_500;

    /** So long after an application something of it may count that nobody saw. */
    private static final long LINGERS_NANOS = Duration.ofMinutes(21).toNanos();

    /** What an interruption can count as: a minute, four that the disk forgot, three seconds and one minute more at half of the time; in cold five. */
    private static final double INTERRUPTED_HEAT_S = 183;

    private static final double INTERRUPTED_COLD_S = 603;

    /** And what a silence can: an application that began in the four minutes that the disk forgot. */
    private static final double SILENT_HEAT_S = 152;

    private static final double SILENT_COLD_S = 543;

    private final ProvenTime proven;
    private final List<Came> came = new ArrayList<>();
    private MonoTime readAt = MonoTime.LONG_AGO;
    private long countedNanos;
    private int padMilliC = PadSample.NO_READING;
    private int skinMilliC = PadSample.NO_READING;
    private long heatNanos = -LINGERS_NANOS;
    private long coldNanos = -LINGERS_NANOS;
    private boolean heating;
    private boolean cooling;

    private record Came(long provenNanos, double heatS, double coldS) {}

    DoseCount(ProvenTime proven) {
        this.proven = proven;
    }

    /** Once a second. */
    void look(long nanos, @Nullable State state) {
        heatNanos = heating ? nanos : heatNanos;
        coldNanos = cooling ? nanos : coldNanos;
        PadView pad = state == null ? PadView.ABSENT : state.pad();
        if (!pad.isPresent() || pad.readAt().equals(readAt) || pad.padMilliC() == PadSample.NO_READING) {
            return;
        }
        readAt = pad.readAt();
        double seconds = (nanos - countedNanos) / 1e9;
        double heat = Math.min(seconds, 60) * factor(Math.max(padMilliC, pad.padMilliC()));
        boolean isCold = Math.min(skinMilliC, pad.skinMilliC()) < COLD_MILLI_C && skinMilliC != PadSample.NO_READING;
        add(nanos, padMilliC == PadSample.NO_READING ? 0 : heat, isCold ? Math.min(seconds, 300) : 0);
        countedNanos = nanos;
        padMilliC = pad.padMilliC();
        skinMilliC = pad.skinMilliC();
    }

    private static double factor(int milliC) {
        double above = (milliC - PIVOT_MILLI_C) / 1e3;
        return StrictMath.pow(2, above >= 0 ? above : 2 * above);
    }

    private void add(long nanos, double heatS, double coldS) {
        if (heatS + coldS > 1e-3) {
            came.add(new Came(proven.at(nanos), heatS, coldS));
        }
    }

    void powered(long nanos, boolean heat, boolean cold) {
        heatNanos = heat || heating ? nanos : heatNanos;
        coldNanos = cold || cooling ? nanos : coldNanos;
        heating = heat;
        cooling = cold;
    }

    /** The controller ends without a last word. */
    void interrupted(long nanos) {
        add(
                nanos,
                nanos - heatNanos < LINGERS_NANOS ? INTERRUPTED_HEAT_S : 0,
                nanos - coldNanos < LINGERS_NANOS ? INTERRUPTED_COLD_S : 0);
    }

    /** Whether a controller that counts well may find that this dose is full. */
    boolean mayBeFull(Reason reason, long nanos) {
        return switch (reason) {
            case PAD_DOSE_FULL -> heatOfTheDay(nanos) >= FULL_HEAT_S;
            case COLD_TIME_FULL -> coldOfTheHours(nanos) >= FULL_COLD_S;
            default -> false;
        };
    }

    private double heatOfTheDay(long nanos) {
        long from = proven.at(nanos) - DAY_NANOS - ProvenTime.TOLERANCE_NANOS;
        double sum = SILENT_HEAT_S * proven.silencesSince(from);
        for (Came each : came) {
            sum += each.provenNanos > from ? each.heatS : 0;
        }
        return sum;
    }

    private double coldOfTheHours(long nanos) {
        long from = proven.at(nanos) - HOURS_NANOS - ProvenTime.TOLERANCE_NANOS;
        double sum = SILENT_COLD_S * proven.silencesSince(from);
        for (Came each : came) {
            sum += each.provenNanos > from ? each.coldS : 0;
        }
        return sum;
    }
}
