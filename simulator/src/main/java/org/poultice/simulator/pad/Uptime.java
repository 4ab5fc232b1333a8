package org.poultice.simulator.pad;

import org.poultice.protocol.serial.SerialProtocol;

/**
 * A pad's uptime: whole milliseconds, counted on from some number and wrapped only on the line.
 *
 * @param zeroAt when it was 0, in nanoseconds on the pad's clock
 */
record Uptime(long zeroAt) {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    /** An uptime that shows a number at a moment. */
    static Uptime showing(long millis, long moment) {
        return new Uptime(moment - millis * NANOS_PER_MILLI);
    }

    /** What it shows at a moment. */
    long at(long moment) {
        return Math.floorDiv(moment - zeroAt, NANOS_PER_MILLI);
    }

    /** The same as the protocol sends it. */
    long wrappedAt(long moment) {
        return at(moment) % SerialProtocol.UPTIME_MODULUS;
    }

    /** The moment from which on it shows a number. */
    long momentOf(long millis) {
        return zeroAt + millis * NANOS_PER_MILLI;
    }
}
