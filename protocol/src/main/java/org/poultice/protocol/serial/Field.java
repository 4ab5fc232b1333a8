package org.poultice.protocol.serial;

/** The range of each kind of number in a frame. What we would send is checked with {@link #check}, what came in with {@link #allows}. */
enum Field {
    SEQ("sequence number", 0, 255),
    VERSION("protocol version", 1, 255),
    DUTY("duty in %", 0, 100),
    LEASE("lease in ms", 1, SerialProtocol.LONGEST_LEASE_MILLIS),
    LEASE_LEFT("lease left in ms", 0, SerialProtocol.LONGEST_LEASE_MILLIS),
    SAMPLE_PERIOD("sample period in ms", 1, SerialProtocol.LONGEST_SAMPLE_PERIOD_MILLIS),
    UPTIME("uptime in ms", 0, SerialProtocol.UPTIME_MODULUS - 1),
    RAW("raw code", 0, Reading.HIGHEST_RAW),
    CENTI_C("temperature in hundredths of a degree", Reading.NO_READING, Short.MAX_VALUE),
    FAULT_CODE("code of a fault", 1, 255),
    U8("8-bit number", 0, 255),
    U16("16-bit number", 0, 65_535);

    private final String what;
    private final long lowest;
    private final long highest;

    Field(String what, long lowest, long highest) {
        this.what = what;
        this.lowest = lowest;
        this.highest = highest;
    }

    boolean allows(long value) {
        return value >= lowest && value <= highest;
    }

    /** @throws IllegalArgumentException when it is out of range */
    void check(long value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(what + " " + value + ", allowed is " + lowest + " to " + highest);
        }
    }
}
