package org.poultice.controller.engine;

import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of the pad.
 *
 * @param abilities what it can do, or null while there is none
 * @param sample its last word, or null
 * @param sampledAt when that came
 * @param padMilliC last plausible reading of its surface, or {@link PadSample#NO_READING}
 * @param skinMilliC last plausible reading of the skin, or {@link PadSample#NO_READING}
 * @param readAt when the last plausible sample came; its age is what counts as stale
 * @param implausible how many samples since then were implausible
 * @param strayOnSince since when an output has had power although none was given, or null
 * @param timers since when limits are exceeded
 */
public record PadView(
        @Nullable PadAbilities abilities,
        @Nullable PadSample sample,
        MonoTime sampledAt,
        int padMilliC,
        int skinMilliC,
        MonoTime readAt,
        int implausible,
        @Nullable MonoTime strayOnSince,
        LimitTimers timers) {

    /** Plausible readings lie within these, in thousandths of a degree Celsius; anything else is a broken sensor or line. */
    static final int LOWEST_PLAUSIBLE_MILLI_C = -5_000;

    static final int HIGHEST_PLAUSIBLE_MILLI_C = 60_000;

    public static final PadView ABSENT = new PadView(
            null,
            null,
            MonoTime.LONG_AGO,
            PadSample.NO_READING,
            PadSample.NO_READING,
            MonoTime.LONG_AGO,
            0,
            null,
            LimitTimers.CLEAR);

    public boolean isPresent() {
        return abilities != null;
    }

    /** Whether the pad's last word was that an output has power. */
    public boolean saysEnergised() {
        return sample != null && sample.energised();
    }

    PadView found(PadAbilities what) {
        return new PadView(what, null, sampledAt, padMilliC, skinMilliC, MonoTime.LONG_AGO, 0, strayOnSince, timers);
    }

    /**
     * One more sample. A plausible one becomes the reading; an implausible one leaves the last reading in place, to grow old.
     *
     * @param stray whether an output has power that nobody gave it
     */
    PadView sampled(PadSample next, boolean stray, LimitTimers after, MonoTime now) {
        MonoTime straySince = !stray ? null : strayOnSince == null ? now : strayOnSince;
        return isPlausible(next)
                ? new PadView(abilities, next, now, next.padMilliC(), next.skinMilliC(), now, 0, straySince, after)
                : new PadView(abilities, next, now, padMilliC, skinMilliC, readAt, implausible + 1, straySince, timers);
    }

    boolean isPlausible(PadSample next) {
        boolean skinIsThere = abilities != null && abilities.skinSensor();
        return isPlausible(next.padMilliC()) && (!skinIsThere || isPlausible(next.skinMilliC()));
    }

    private static boolean isPlausible(int milliC) {
        return milliC >= LOWEST_PLAUSIBLE_MILLI_C && milliC <= HIGHEST_PLAUSIBLE_MILLI_C;
    }
}
