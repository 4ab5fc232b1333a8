package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.poultice.controller.engine.Doubt;

/**
 * The time that a controller can prove at most: its machine's, which falls back to the last record on the disk when the machine loses its
 * power. By it this tells whether a day may be full without that being anybody's fault; it judges nothing.
 */
final class ProvenTime {
    /** Records are stamped a moment before they are on the disk, and clocks are off by some seconds a day. */
    static final long TOLERANCE_NANOS = Duration.ofMinutes(2).toNanos();

    /** After a silence as long as this, or nearly, an application counts that nobody may have written down, and a break is due. */
    private static final long SILENCE_NANOS =
            Doubt.USUAL.silentAtMost().minusMinutes(1).toNanos();

    private static final long DAY_NANOS = Duration.ofHours(24).toNanos();

    private final List<Long> starts = new ArrayList<>();
    private final List<Long> silences = new ArrayList<>();
    private long lostNanos;
    private long lastRecordNanos;
    private long silentUntilNanos;
    private boolean untied;

    /** A record is on the disk. The first one of a boot is all that ties its time to the boots before. */
    void recorded(long nanos) {
        if (nanos - lastRecordNanos > SILENCE_NANOS) {
            silence(nanos);
        }
        if (untied) {
            untied = false;
            lostNanos += nanos - lastRecordNanos;
        }
        lastRecordNanos = nanos;
    }

    /** So many applications may count as begun. */
    void started(long nanos, int count) {
        starts.addAll(Collections.nCopies(count, at(nanos)));
    }

    /** The process begins, after its machine has booted or without that. */
    void began(long nanos, boolean booted) {
        untied |= booted;
        if (booted || nanos - lastRecordNanos > SILENCE_NANOS) {
            silence(nanos);
        }
    }

    /** The disk has lost its power, and what it had confirmed so short before. */
    void forgot(long nanos, Duration forgotten) {
        lastRecordNanos = Math.min(lastRecordNanos, nanos - forgotten.toNanos());
    }

    private void silence(long nanos) {
        started(nanos, 1);
        silences.add(at(nanos));
        silentUntilNanos = nanos;
    }

    /** When the last silence was over; a break may be due from then on. */
    long silentUntil() {
        return silentUntilNanos;
    }

    /** How many applications may count for the last day. */
    long startsOfTheDay(long nanos) {
        long from = at(nanos) - DAY_NANOS - TOLERANCE_NANOS;
        return starts.stream().filter(start -> start > from).count();
    }

    /** How many silences there were since a moment of this time. */
    long silencesSince(long provenNanos) {
        return silences.stream().filter(each -> each > provenNanos).count();
    }

    /** The time of which a controller can prove that it has passed. */
    long at(long nanos) {
        return untied ? lastRecordNanos - lostNanos : nanos - lostNanos;
    }
}
