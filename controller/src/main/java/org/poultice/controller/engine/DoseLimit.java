package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * The limits of doses, a row each. They are proposals of engineers, not of clinicians; see {@code docs/safety.md}. Readings are summed as they are, for
 * what a sensor may be wrong by is in each limit in degrees already; see {@code docs/decisions/0019-doses.md}.
 *
 * <p>A dose that is full ends an application that adds to it. While none does it is no reason to trip, for nothing could be switched off; then it refuses the
 * next application of its kind, until enough has grown old.
 */
enum DoseLimit {
    SKIN_WARNING(Of.SKIN_IN_SESSION, Duration.ofMinutes(1), Reason.SKIN_DOSE, false),
    SKIN_FULL(Of.SKIN_IN_SESSION, Duration.ofMinutes(2), Reason.SKIN_DOSE_FULL, true),
    PAD_FULL(Of.PAD_IN_DAY, Duration.ofMinutes(16), Reason.PAD_DOSE_FULL, true),
    COLD_WARNING(Of.COLD_IN_HOURS, Duration.ofHours(1), Reason.COLD_TIME, false),
    COLD_FULL(Of.COLD_IN_HOURS, Duration.ofHours(2), Reason.COLD_TIME_FULL, true);

    static final DoseLimit[] ALL = values();

    private final Of of;
    private final long nanos;
    private final Reason reason;
    private final boolean full;

    DoseLimit(Of of, Duration limit, Reason reason, boolean full) {
        this.of = of;
        this.nanos = limit.toNanos();
        this.reason = reason;
        this.full = full;
    }

    /** The gravest dose that is full and to which {@code modality} would add, or null. */
    static @Nullable Finding full(State state, Modality modality, MonoTime now) {
        for (DoseLimit limit : ALL) {
            if (limit.full && limit.of.modality == modality) {
                Finding finding = limit.finding(state, now);
                if (finding != null) {
                    return finding;
                }
            }
        }
        return null;
    }

    boolean warns() {
        return !full;
    }

    /** What is found at this limit or beyond it, or null. */
    @Nullable
    Finding finding(State state, MonoTime now) {
        Doses doses = state.exposure().doses();
        return switch (of) {
            case SKIN_IN_SESSION ->
                state.phase().session() == null || doses.sessionNanos() < nanos
                        ? null
                        : finding(doses.sessionNanos(), null);
            case PAD_IN_DAY -> finding(doses.padInDay(), now);
            case COLD_IN_HOURS -> finding(doses.coldInHours(), now);
        };
    }

    private @Nullable Finding finding(DoseWindow window, MonoTime now) {
        if (window.nanos() < nanos) {
            return null; // what has grown old since it was counted can only make it less
        }
        long within = window.nanosWithin(now);
        return within < nanos ? null : finding(within, full ? window.isLessAt(nanos, now) : null);
    }

    private Finding finding(long actualNanos, @Nullable MonoTime until) {
        return new Finding(reason, actualNanos / 1_000_000, nanos / 1_000_000, until);
    }

    private enum Of {
        SKIN_IN_SESSION(Modality.HEAT),
        PAD_IN_DAY(Modality.HEAT),
        COLD_IN_HOURS(Modality.COLD);

        private final Modality modality;

        Of(Modality modality) {
            this.modality = modality;
        }
    }
}
