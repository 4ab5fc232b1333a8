package org.poultice.controller.engine;

import java.time.Duration;

/**
 * How much of what is written down about times may be wrong or missing, at the worst. Engineering assumptions; whoever widens one makes breaks after a
 * power cut longer, and nothing less safe.
 *
 * @param stillHereEvery the journal is never silent for longer while a controller runs
 * @param unsettled what a disk has confirmed so short before its power failed may be gone all the same: memory cards have caches of their
 *     own, and Linux gives them the data within seconds
 * @param clockError a wall clock that is called synchronised is wrong by at most this; the kernel itself stops calling it so at 16 s
 *     (NTP_PHASE_LIMIT)
 */
public record Doubt(Duration stillHereEvery, Duration unsettled, Duration clockError) {

    /**
     * Together the first two are shorter than the shortest break: a boot whose last record begins a break cannot have begun an application that is
     * not in the journal.
     */
    public static final Doubt USUAL = new Doubt(Duration.ofMinutes(15), Duration.ofMinutes(4), Duration.ofSeconds(16));

    /** One part in so many: what two clocks that count may differ by, however long they do. A crystal is twice as good. */
    private static final int RATE = 10_000;

    /** How long after its last record a boot may have gone on. */
    public Elapsed tail() {
        return Elapsed.upTo(stillHereEvery.plus(unsettled));
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
