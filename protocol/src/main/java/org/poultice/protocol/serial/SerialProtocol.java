package org.poultice.protocol.serial;

/** The numbers that both ends of the line agree on; docs/serial-protocol.md says why each of them is what it is. */
public final class SerialProtocol {
    /** The version that is spoken here. A pad of another version is never driven. */
    public static final int VERSION = 2;

    /** Bits a second; 8 data bits, no parity, 1 stop bit, no flow control. */
    public static final int BAUD = 115_200;

    /** What stands before and after each frame, and never within one. */
    public static final byte DELIMITER = 0;

    /** Longest frame from its type to the end of its checksum, before it is stuffed. */
    public static final int MAX_FRAME_BYTES = 64;

    /** Longest frame on the line, without its two delimiters: byte stuffing adds one byte to so short a frame. */
    public static final int MAX_STUFFED_BYTES = MAX_FRAME_BYTES + 1;

    /** No drive lasts longer than this after the sample that it rests on. */
    public static final int LONGEST_LEASE_MILLIS = 3_000;

    /** A drive that rests on an older sample is refused. */
    public static final int OLDEST_BASIS_MILLIS = 3_000;

    /** The longest time between two samples. */
    public static final int LONGEST_SAMPLE_PERIOD_MILLIS = 250;

    /** One more than the highest uptime of a pad, which counts milliseconds in 32 bits and then begins again at 0. */
    public static final long UPTIME_MODULUS = 1L << 32;

    private SerialProtocol() {}

    /**
     * From one uptime of a pad to a later one, across the wrap.
     *
     * @return milliseconds, 0 to 2³² − 1; a huge number when {@code earlier} is in truth the later one
     */
    public static long millisBetween(long earlier, long later) {
        return (later - earlier) & (UPTIME_MODULUS - 1);
    }
}
