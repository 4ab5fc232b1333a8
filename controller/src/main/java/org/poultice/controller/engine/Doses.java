package org.poultice.controller.engine;

import java.time.Duration;

/**
 * The doses of heat and cold that the skin has had, summed from readings as they are, one each second, in every phase: a pad that is off goes on
 * giving heat, and skin stays cold. Between two readings the worse of them counts; what nobody saw counts for as long as it can have lasted.
 *
 * @param pad what was counted last of the pad's surface
 * @param skin the same of the skin
 * @param cold the same of what tells how cold the skin is, less what that sensor may be wrong by
 * @param sinceStart what came since the last application began
 * @param written how much of that the journal was given
 * @param sessionNanos the skin's heat since the last session began, as nanoseconds at 43 °C
 * @param sessionOmega the same by Arrhenius, for the log
 * @param padInDay the heat of the pad's surface, as nanoseconds at 43 °C
 * @param coldInHours nanoseconds with the skin below 15 °C
 */
public record Doses(
        Counted pad,
        Counted skin,
        Counted cold,
        Dose sinceStart,
        Dose written,
        long sessionNanos,
        double sessionOmega,
        DoseWindow padInDay,
        DoseWindow coldInHours) {

    /** Over which the dose of the pad's surface counts. */
    public static final Duration DAY = Duration.ofHours(24);

    /** Over which cold counts. */
    public static final Duration HOURS = Duration.ofHours(4);

    /** What comes while an application runs is written down so often, and afterwards as long as there is something to write. */
    public static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    /**
     * A pad that nobody sees has no power. It goes on giving at most as much heat as in this time at the temperature it was seen at last: from 42 °C, on a
     * body or beside it, it gives less than half of that.
     */
    public static final Duration HEAT_LINGERS = Duration.ofMinutes(1);

    /** Skin that is cold is above 15 °C after this time without cold: from 13.7 °C it is after a minute, from the trip at 8 °C after four. */
    public static final Duration COLD_LINGERS = Duration.ofMinutes(5);

    /** Skin below this is cold. */
    public static final int COLD_BELOW_MILLI_C = 15_000;

    /** What nobody saw of a pad that heated was at the pad's warning limit, 43 °C, less a sensor's tolerance: half a minute at 43 °C in each. */
    private static final int UNSEEN_MILLI_C = 42_500;

    private static final long EVERY_NANOS = 1_000_000_000L;
    private static final Dose WORTH_WRITING = new Dose(0, 1_000_000_000L, 20_000_000_000L);

    /** Of skin that has had none. */
    public static final Doses NONE = new Doses(
            Counted.NEVER,
            Counted.NEVER,
            Counted.NEVER,
            Dose.NONE,
            Dose.NONE,
            0,
            0,
            DoseWindow.of(DAY),
            DoseWindow.of(HOURS));

    /** What is known of the time before this process. */
    public static Doses known(Dose sinceStart, DoseWindow padInDay, DoseWindow coldInHours) {
        return new Doses(
                Counted.NEVER,
                Counted.NEVER,
                Counted.NEVER,
                sinceStart,
                sinceStart,
                0,
                0,
                padInDay.complete(),
                coldInHours.complete());
    }

    /** The heat, as nanoseconds at 43 °C, of a pad that nobody saw for so long while it may have heated. */
    public static long unseenHeatNanos(Duration on) {
        return Cem43.nanosAt43(UNSEEN_MILLI_C, on.toNanos());
    }

    /**
     * A reading that was counted.
     *
     * @param milliC or {@link PadSample#NO_READING} before the first one
     */
    public record Counted(MonoTime at, int milliC) {
        static final Counted NEVER = new Counted(MonoTime.LONG_AGO, PadSample.NO_READING);

        private Counted next(int reading, MonoTime now) {
            if (reading == Seen.NOWHERE) {
                return NEVER;
            }
            boolean due = milliC == PadSample.NO_READING || now.nanos() - at.nanos() >= EVERY_NANOS;
            return due && PadView.isPlausible(reading) ? new Counted(now, reading) : this;
        }

        private long nanosUntil(Counted next, Duration longest) {
            boolean counts = milliC != PadSample.NO_READING && next.milliC != PadSample.NO_READING;
            return counts ? Math.min(next.at.nanos() - at.nanos(), longest.toNanos()) : 0;
        }

        private int warmer(Counted next) {
            return Math.max(milliC, next.milliC);
        }
    }

    /**
     * What one sample says, {@link PadSample#NO_READING} where nothing.
     *
     * @param coldMilliC how cold the skin is, or {@link #NOWHERE} when nothing cold can lie on it
     */
    record Seen(int padMilliC, int skinMilliC, int coldMilliC) {
        static final int NOWHERE = Integer.MAX_VALUE;
    }

    /** With one more sample; one that comes within a second changes nothing. */
    Doses after(Seen seen, MonoTime now) {
        Counted nextPad = pad.next(seen.padMilliC, now);
        Counted nextSkin = skin.next(seen.skinMilliC, now);
        Counted nextCold = cold.next(seen.coldMilliC, now);
        if (nextPad.equals(pad) && nextSkin.equals(skin) && nextCold.equals(cold)) {
            return this;
        }
        long padFor = pad.nanosUntil(nextPad, HEAT_LINGERS);
        long skinFor = skin.nanosUntil(nextSkin, HEAT_LINGERS);
        boolean isCold = Math.min(cold.milliC, nextCold.milliC) < COLD_BELOW_MILLI_C;
        Dose more = new Dose(
                skinFor == 0 ? 0 : Cem43.nanosAt43(skin.warmer(nextSkin), skinFor),
                padFor == 0 ? 0 : Cem43.nanosAt43(pad.warmer(nextPad), padFor),
                isCold ? cold.nanosUntil(nextCold, COLD_LINGERS) : 0);
        return new Doses(
                nextPad,
                nextSkin,
                nextCold,
                sinceStart.plus(more),
                written,
                Dose.sum(sessionNanos, more.skinNanos()),
                sessionOmega + (skinFor == 0 ? 0 : Cem43.omega(skin.warmer(nextSkin), skinFor)),
                padInDay.plus(more.padNanos(), now),
                coldInHours.plus(more.coldNanos(), now));
    }

    /** An application begins, and with it another account in the journal. */
    Doses started() {
        return with(Dose.NONE, Dose.NONE, sessionNanos, sessionOmega);
    }

    Doses sessionStarted() {
        return with(sinceStart, written, 0, 0);
    }

    /** The journal was given what came since the start. */
    Doses writtenDown() {
        return written.equals(sinceStart) ? this : with(sinceStart, sinceStart, sessionNanos, sessionOmega);
    }

    /** Whether there is something to write about that has not been written. */
    boolean isWorthWriting() {
        Dose more = sinceStart.beyond(written);
        return more.padNanos() >= WORTH_WRITING.padNanos() || more.coldNanos() >= WORTH_WRITING.coldNanos();
    }

    private Doses with(Dose start, Dose inJournal, long session, double omega) {
        return new Doses(pad, skin, cold, start, inJournal, session, omega, padInDay, coldInHours);
    }

    /** With {@code is} in the place of {@code was}; what has come since stays. */
    Doses reckoned(Doses was, Doses is) {
        return new Doses(
                pad,
                skin,
                cold,
                sinceStart,
                written,
                sessionNanos,
                sessionOmega,
                padInDay.reckoned(was.padInDay, is.padInDay),
                coldInHours.reckoned(was.coldInHours, is.coldInHours));
    }
}
