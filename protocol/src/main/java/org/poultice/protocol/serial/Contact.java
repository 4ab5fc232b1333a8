package org.poultice.protocol.serial;

/** Whether the pad lies on a body. The order is that of the numbers in a sample. */
public enum Contact {
    /** Nothing senses it. */
    UNKNOWN,
    OFF,
    ON
}
