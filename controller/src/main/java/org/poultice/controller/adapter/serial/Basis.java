package org.poultice.controller.adapter.serial;

import java.time.Duration;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.serial.SerialProtocol;

/**
 * A sample that a drive can rest on.
 *
 * @param uptimeMillis the pad's own clock in it
 * @param receivedAt when it came, read after it had come, so that it was sent at this moment or before
 */
record Basis(long uptimeMillis, MonoTime receivedAt) {
    /** The pad's clock may be slow by this share; section 1 of docs/serial-protocol.md. */
    private static final int CLOCK_TOLERANCE_PERCENT = 1;

    /** A pad that looks at its clock every 10 ms, and its relay. */
    private static final long SWITCHING_MILLIS = 20;

    private static final Duration OLDEST = Duration.ofMillis(SerialProtocol.OLDEST_BASIS_MILLIS);
    private static final long NANOS_PER_MILLI = 1_000_000;

    boolean isTooOld(MonoTime now) {
        return now.since(receivedAt).compareTo(OLDEST) > 0;
    }

    /** Whether a later sample's uptime cannot come from the same run of the pad. */
    boolean isAfter(long laterUptimeMillis) {
        return SerialProtocol.millisBetween(uptimeMillis, laterUptimeMillis) >= SerialProtocol.UPTIME_MODULUS / 2;
    }

    /**
     * The lease, counted from this basis on the pad's clock, after which the pad is off at a moment of ours at the latest, however slow its clock and
     * its relay are and however long the line takes.
     *
     * @return milliseconds up to {@code longest}, less than 1 when there is no such lease
     */
    int leaseMillis(MonoTime until, int longest) {
        long wanted = (until.nanos() - receivedAt.nanos()) / NANOS_PER_MILLI;
        long certain = Math.floorDiv(wanted * (100 - CLOCK_TOLERANCE_PERCENT), 100) - SWITCHING_MILLIS;
        return (int) Math.max(0, Math.min(certain, longest));
    }
}
