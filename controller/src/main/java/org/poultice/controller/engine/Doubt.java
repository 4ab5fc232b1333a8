package org.poultice.controller.engine;

import java.time.Duration;

/**
 * How much of what is written down about times may be wrong or missing, at the worst. Engineering assumptions.
 *
 * @param stillHereEvery how often a controller writes that it is there, when it has nothing else to write
 * @param silentAtMost and it is never silent for longer, even when the machine holds it up
 * @param unsettled what a disk has confirmed so short before its power failed may be gone all the same: memory cards have caches of their own,
 *     and not all of them tell the truth about those. Zero on a disk that keeps its word.
 * @param clockError a wall clock that is called synchronised is wrong by at most this; the kernel itself stops calling it so at 16 s
 *     (NTP_PHASE_LIMIT)
 */
public record Doubt(Duration stillHereEvery, Duration silentAtMost, Duration unsettled, Duration clockError) {

    /** The longest {@link #unsettled} with which the proof holds: with a silence it is still shorter than the shortest break. */
    public static final Duration MOST_UNSETTLED = Duration.ofMinutes(4);

    public static final Doubt USUAL =
            new Doubt(Duration.ofMinutes(12), Duration.ofMinutes(15), MOST_UNSETTLED, Duration.ofSeconds(16));

    /** One part in so many: what two clocks that count may differ by, however long they do. A crystal is twice as good. */
    private static final int RATE = 10_000;

    /** Whether what it confirmed may be gone. */
    public boolean diskForgets() {
        return !unsettled.isZero();
    }

    /** How long after the last record that is left a controller may have run. */
    public Elapsed tail() {
        return Elapsed.upTo(silentAtMost.plus(unsettled));
    }

    /** What two readings of trusted wall clocks, one in each of two boots, prove. */
    public Elapsed between(Duration difference) {
        return Elapsed.byWallClocks(
                difference, clockError.multipliedBy(2).plus(difference.abs().dividedBy(RATE)));
    }

    /** Whether readings of a wall clock against the monotonic clock of one boot that differ by so much can both be right. */
    public boolean agree(Duration difference) {
        return difference.abs().compareTo(clockError) <= 0;
    }
}
