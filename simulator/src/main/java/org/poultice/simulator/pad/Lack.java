package org.poultice.simulator.pad;

/** What a pad may do without. */
public enum Lack {
    /** It cannot see behind its switches, and says what it has commanded. */
    READ_BACK,
    /** It does not know what its outputs draw. */
    CURRENT_SENSE,
    /** It does not feel whether it lies on a body. */
    CONTACT_SENSE
}
