package org.poultice.protocol.serial;

/**
 * The state of the outputs, read back behind the switch and not taken from what was commanded.
 *
 * @param heatOn whether the heating output has power at this moment
 * @param coldOn whether the cooling output has power at this moment
 * @param currentMilliA what both draw, 0 to 65,534, or {@link #NO_CURRENT}
 * @param leaseLeftMillis how long the present drive may last, 0 to 3000; 0 when there is none
 */
public record Outputs(boolean heatOn, boolean coldOn, int currentMilliA, int leaseLeftMillis) {
    /** In place of a current: nothing senses it. */
    public static final int NO_CURRENT = 0xFFFF;

    public Outputs {
        Field.U16.check(currentMilliA);
        Field.LEASE_LEFT.check(leaseLeftMillis);
    }
}
