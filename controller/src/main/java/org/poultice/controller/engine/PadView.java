package org.poultice.controller.engine;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * What the engine knows of the pad.
 *
 * @param abilities what it can do, or null while there is none
 * @param sample its last word, or null
 * @param sampledAt when that came
 * @param padMilliC last plausible reading of its surface, or {@link PadSample#NO_READING}
 * @param twinMilliC the same by the pad's second sensor, or {@link PadSample#NO_READING}, which is also what a pad without one has
 * @param skinMilliC last plausible reading of the skin, or {@link PadSample#NO_READING}
 * @param readAt when the last plausible sample came; its age is what counts as stale
 * @param implausible how many samples since then were implausible
 * @param strayOnSince since when an output has had power although none is given, or null
 * @param timers since when limits are exceeded
 * @param signs what the last minutes of samples show
 */
public record PadView(
        @Nullable PadAbilities abilities,
        @Nullable PadSample sample,
        MonoTime sampledAt,
        int padMilliC,
        int twinMilliC,
        int skinMilliC,
        MonoTime readAt,
        int implausible,
        @Nullable MonoTime strayOnSince,
        LimitTimers timers,
        Signs signs) {

    /** Plausible readings lie within these, in thousandths of a degree Celsius; anything else is a broken sensor or line. */
    static final int LOWEST_PLAUSIBLE_MILLI_C = -5_000;

    static final int HIGHEST_PLAUSIBLE_MILLI_C = 60_000;

    public static final PadView ABSENT = new PadView(
            null,
            null,
            MonoTime.LONG_AGO,
            PadSample.NO_READING,
            PadSample.NO_READING,
            PadSample.NO_READING,
            MonoTime.LONG_AGO,
            0,
            null,
            LimitTimers.CLEAR,
            Signs.NONE);

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
                known.twinMilliC,
                known.skinMilliC,
                MonoTime.LONG_AGO,
                0,
                known.strayOnSince,
                known.timers,
                Signs.NONE);
    }

    /**
     * One more sample. One that is not plausible leaves the last reading in its place, to grow old.
     *
     * @param plausible whether {@link #isPlausible(PadSample, Rules)}
     * @param stray whether an output has power that nobody gives it
     */
    PadView sampled(PadSample next, boolean plausible, boolean stray, MonoTime now) {
        return new PadView(
                abilities,
                next,
                now,
                isPlausible(next.padMilliC()) ? next.padMilliC() : padMilliC,
                isPlausible(next.twinMilliC()) ? next.twinMilliC() : twinMilliC,
                isPlausible(next.skinMilliC()) ? next.skinMilliC() : skinMilliC,
                plausible ? now : readAt,
                plausible ? 0 : implausible + 1,
                !stray ? null : strayOnSince == null ? now : strayOnSince,
                timers,
                signs);
    }

    PadView with(LimitTimers nextTimers, Signs nextSigns) {
        return new PadView(
                abilities,
                sample,
                sampledAt,
                padMilliC,
                twinMilliC,
                skinMilliC,
                readAt,
                implausible,
                strayOnSince,
                nextTimers,
                nextSigns);
    }

    /** The surface by whichever of the pad's sensors shows more of what is applied: the hotter one for heat, the colder one for cold. */
    int surfaceMilliC(Modality modality) {
        return extreme(modality, padMilliC, twinMilliC);
    }

    /** By how much the pad's two sensors differ; nothing where there is one. */
    int sensorsApart() {
        return twinMilliC == PadSample.NO_READING ? 0 : Math.abs(padMilliC - twinMilliC);
    }

    /** The hotter reading for heat, the colder one for cold; the plausible one where the other is not. */
    static int extreme(Modality modality, int padMilliC, int twinMilliC) {
        if (!isPlausible(twinMilliC)) {
            return padMilliC;
        }
        if (!isPlausible(padMilliC)) {
            return twinMilliC;
        }
        return modality == Modality.HEAT ? Math.max(padMilliC, twinMilliC) : Math.min(padMilliC, twinMilliC);
    }

    /** Whether each reading of a sample can be true. Where time alone is the limit a pad need not have any; one that has given one is held to it. */
    boolean isPlausible(PadSample next, Rules rules) {
        boolean hasNone =
                rules.timeOnly() && padMilliC == PadSample.NO_READING && next.padMilliC() == PadSample.NO_READING;
        boolean skinIsThere = abilities != null && abilities.skinSensor();
        boolean twinIsThere = abilities != null && abilities.twinSensor();
        return (hasNone || isPlausible(next.padMilliC()))
                && (!twinIsThere || isPlausible(next.twinMilliC()))
                && (!skinIsThere || isPlausible(next.skinMilliC()));
    }

    static boolean isPlausible(int milliC) {
        return milliC >= LOWEST_PLAUSIBLE_MILLI_C && milliC <= HIGHEST_PLAUSIBLE_MILLI_C;
    }
}
