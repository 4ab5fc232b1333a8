package org.poultice.protocol.plan;

/** What is done to the skin: cold or heat, never both at once (rule I4). */
public enum Modality {
    COLD,
    HEAT;

    /** The other one, for a contrast plan. */
    public Modality other() {
        return this == COLD ? HEAT : COLD;
    }
}
