package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * What is looked at once a second.
 *
 * @param sample plausible, with a reading of the pad's surface
 * @param phase in which it came
 * @param sinceLast how long ago the last look was, about a second; nothing where this is the first one
 */
record Look(PadSample sample, Phase phase, MonoTime now, Duration sinceLast, Rules rules) {

    /** Longer than this, and two readings say nothing of how fast it goes. */
    private static final Duration ONE_AFTER_THE_OTHER = Duration.ofSeconds(2);

    boolean followsTheLast() {
        return sinceLast.compareTo(ONE_AFTER_THE_OTHER) <= 0;
    }

    /** The pad's surface: the mean of both sensors where there are two, so that neither makes a step of its own. */
    int surfaceMilliC() {
        int pad = sample.padMilliC();
        int twin = sample.twinMilliC();
        return PadView.isPlausible(twin) ? (pad + twin) / 2 : pad;
    }

    Phase.@Nullable Applying applying() {
        return phase instanceof Phase.Applying applying ? applying : null;
    }

    boolean isApplying(Modality modality) {
        return phase.applied() == modality;
    }

    /** Whether an output may have power because it was asked for. */
    boolean isPowerAsked() {
        Phase.Applying applying = applying();
        return applying != null && applying.mayHavePower(now, rules);
    }

    /** Since when something is so that is so now; null while it is not. */
    @Nullable
    MonoTime since(@Nullable MonoTime before, boolean isSo) {
        if (!isSo) {
            return null;
        }
        return before == null ? now : before;
    }
}
