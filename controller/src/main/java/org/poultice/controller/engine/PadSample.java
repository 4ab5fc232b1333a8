package org.poultice.controller.engine;

/**
 * One sample of the pad.
 *
 * @param padMilliC surface of the pad in thousandths of a degree Celsius, or {@link #NO_READING}
 * @param skinMilliC the skin under it, or {@link #NO_READING}, which is also what a pad without that sensor gives
 * @param heatOn whether the heating output has power, as read back at the output
 * @param coldOn whether the cooling output has power
 * @param contact whether the pad lies on a body; true where nothing senses it
 */
public record PadSample(int padMilliC, int skinMilliC, boolean heatOn, boolean coldOn, boolean contact) {
    /** Not a number, out of the converter's range, or the sensor's own sign of a failure. */
    public static final int NO_READING = Integer.MIN_VALUE;

    public boolean energised() {
        return heatOn || coldOn;
    }
}
