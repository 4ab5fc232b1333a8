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
 * @param strayOnSince since when an output has had power although none is given, or null
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

    /** A pad said hello. The same one as before may still be as hot as it was; of another one nothing is known. */
    PadView found(PadAbilities what) {
        PadView known = what.equals(abilities) ? this : ABSENT;
        return new PadView(
                what,
                null,
                known.sampledAt,
                known.padMilliC,
                known.skinMilliC,
                MonoTime.LONG_AGO,
                0,
                known.strayOnSince,
                known.timers);
    }

    /**
     * One more sample. It is plausible when each of its readings is; one that is not leaves the last one in its place, to grow old.
     *
     * @param stray whether an output has power that nobody gives it
     */
    PadView sampled(PadSample next, boolean stray, LimitTimers after, MonoTime now) {
        boolean plausible = isPlausible(next);
        return new PadView(
                abilities,
                next,
                now,
                isPlausible(next.padMilliC()) ? next.padMilliC() : padMilliC,
                isPlausible(next.skinMilliC()) ? next.skinMilliC() : skinMilliC,
                plausible ? now : readAt,
                plausible ? 0 : implausible + 1,
                !stray ? null : strayOnSince == null ? now : strayOnSince,
                after);
    }

    private boolean isPlausible(PadSample next) {
        boolean skinIsThere = abilities != null && abilities.skinSensor();
        return isPlausible(next.padMilliC()) && (!skinIsThere || isPlausible(next.skinMilliC()));
    }

    static boolean isPlausible(int milliC) {
        return milliC >= LOWEST_PLAUSIBLE_MILLI_C && milliC <= HIGHEST_PLAUSIBLE_MILLI_C;
    }
}
