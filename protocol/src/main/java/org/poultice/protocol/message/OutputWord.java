package org.poultice.protocol.message;

/** Which output has power, as the pad itself says. */
public enum OutputWord implements Word {
    OFF,
    COLD,
    HEAT,
    /** A fault: it must never be (rule I4). */
    BOTH
}
