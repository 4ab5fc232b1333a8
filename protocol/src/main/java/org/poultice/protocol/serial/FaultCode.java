package org.poultice.protocol.serial;

import org.jspecify.annotations.Nullable;

/** The faults that a pad finds in itself. Codes are for ever: add, never change. */
public enum FaultCode {
    OVER_TEMPERATURE(1),
    UNDER_TEMPERATURE(2),
    OUTPUT_STUCK_ON(3),
    OUTPUT_STUCK_OFF(4),
    BOTH_OUTPUTS_ON(5),
    OVER_CURRENT(6),
    SUPPLY(7),
    SELF_TEST(8);

    private static final FaultCode[] ALL = values();

    private final int code;

    FaultCode(int code) {
        this.code = code;
    }

    /** Its number in a {@link FromPad.Fault}. */
    public int code() {
        return code;
    }

    /** The name of a code, or null for one that this version does not know. */
    public static @Nullable FaultCode of(int code) {
        for (FaultCode known : ALL) {
            if (known.code == code) {
                return known;
            }
        }
        return null;
    }
}
