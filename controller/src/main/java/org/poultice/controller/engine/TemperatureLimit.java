package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * The temperature limits, a row each: which surface, which side of which temperature, and for how long before it counts. They are
 * proposals of engineers, not of clinicians; see {@code docs/safety.md}. Hot limits hold in every phase, because a pad that heats
 * while nothing is commanded is the worst fault there is; cold ones while cold is applied.
 */
enum TemperatureLimit {
    PAD_HOT_WARNING(Surface.PAD, Modality.HEAT, 43_000, Duration.ofSeconds(10), Reason.PAD_HOT, false),
    PAD_HOT_TRIP(Surface.PAD, Modality.HEAT, 44_500, Duration.ofSeconds(10), Reason.PAD_TOO_HOT, true),
    PAD_VERY_HOT_TRIP(Surface.PAD, Modality.HEAT, 46_000, Duration.ofSeconds(3), Reason.PAD_TOO_HOT, true),
    SKIN_HOT_WARNING(Surface.SKIN, Modality.HEAT, 41_500, Duration.ofSeconds(30), Reason.SKIN_HOT, false),
    SKIN_HOT_TRIP(Surface.SKIN, Modality.HEAT, 43_000, Duration.ofSeconds(5), Reason.SKIN_TOO_HOT, true),
    PAD_COLD_WARNING(Surface.PAD, Modality.COLD, 3_000, Duration.ofSeconds(30), Reason.PAD_COLD, false),
    PAD_COLD_TRIP(Surface.PAD, Modality.COLD, 1_000, Duration.ofSeconds(10), Reason.PAD_TOO_COLD, true),
    PAD_FREEZING_TRIP(Surface.PAD, Modality.COLD, 0, Duration.ZERO, Reason.PAD_TOO_COLD, true),
    SKIN_COLD_WARNING(Surface.SKIN, Modality.COLD, 10_000, Duration.ofSeconds(30), Reason.SKIN_COLD, false),
    SKIN_COLD_TRIP(Surface.SKIN, Modality.COLD, 8_000, Duration.ofSeconds(10), Reason.SKIN_TOO_COLD, true),
    SKIN_VERY_COLD_TRIP(Surface.SKIN, Modality.COLD, 5_000, Duration.ZERO, Reason.SKIN_TOO_COLD, true);

    static final TemperatureLimit[] ALL = values();

    private final Surface surface;
    private final Modality modality;
    private final int milliC;
    private final long holdNanos;
    private final Reason reason;
    private final boolean trips;

    TemperatureLimit(Surface surface, Modality modality, int milliC, Duration hold, Reason reason, boolean trips) {
        this.surface = surface;
        this.modality = modality;
        this.milliC = milliC;
        this.holdNanos = hold.toNanos();
        this.reason = reason;
        this.trips = trips;
    }

    Reason reason() {
        return reason;
    }

    boolean trips() {
        return trips;
    }

    /** This limit's place in a set of limits. */
    @SuppressWarnings("EnumOrdinal") // an index into arrays that live as long as the process; never stored
    int index() {
        return ordinal();
    }

    /** Whether it holds while {@code applied} is, or is about to be; null for neither. */
    boolean holdsWhile(@Nullable Modality applied) {
        return modality == Modality.HEAT || applied == Modality.COLD;
    }

    /** The temperature from which it counts, tightened by what the sensor may be wrong by. */
    int effectiveMilliC(Rules rules) {
        int tolerance = rules.sensorToleranceMilliC();
        return modality == Modality.HEAT ? milliC - tolerance : milliC + tolerance;
    }

    /**
     * The reading that this limit is about, {@link PadSample#NO_READING} where there is none. Of two sensors in the pad the hotter one for a hot limit,
     * and the colder one for a cold one.
     */
    int readingOf(PadSample sample) {
        return surface == Surface.PAD
                ? PadView.extreme(modality, sample.padMilliC(), sample.twinMilliC())
                : sample.skinMilliC();
    }

    /** The same in what is known of the pad. */
    int readingOf(PadView pad) {
        return surface == Surface.PAD ? pad.surfaceMilliC(modality) : pad.skinMilliC();
    }

    /** Whether a reading is at this limit or beyond it. */
    boolean isExceededBy(int reading, Rules rules) {
        if (reading == PadSample.NO_READING) {
            return false;
        }
        int limit = effectiveMilliC(rules);
        return modality == Modality.HEAT ? reading >= limit : reading <= limit;
    }

    /** Whether it has been exceeded for so long that it counts. */
    boolean isDue(MonoTime exceededSince, MonoTime now) {
        return now.nanos() - exceededSince.nanos() >= holdNanos;
    }

    private enum Surface {
        PAD,
        SKIN
    }
}
