package org.poultice.controller.engine;

/**
 * One sample of the pad.
 *
 * @param padMilliC surface of the pad in thousandths of a degree Celsius, or {@link #NO_READING}
 * @param twinMilliC the same surface by a second sensor, or {@link #NO_READING}, which is also what a pad without one gives
 * @param skinMilliC the skin under it, or {@link #NO_READING}, which is also what a pad without that sensor gives
 * @param codes what the converters gave, before anybody made temperatures of it
 * @param heatOn whether the heating output has power, as read back at the output
 * @param coldOn whether the cooling output has power
 * @param contact whether the pad lies on a body; true where nothing senses it
 */
public record PadSample(
        int padMilliC, int twinMilliC, int skinMilliC, Codes codes, boolean heatOn, boolean coldOn, boolean contact) {
    /** Not a number, out of the converter's range, or the sensor's own sign of a failure. */
    public static final int NO_READING = Integer.MIN_VALUE;

    /** Of a pad without a second sensor, whose converters say nothing. */
    public PadSample(int padMilliC, int skinMilliC, boolean heatOn, boolean coldOn, boolean contact) {
        this(padMilliC, NO_READING, skinMilliC, Codes.NONE, heatOn, coldOn, contact);
    }

    public boolean energised() {
        return heatOn || coldOn;
    }

    /**
     * What the converters gave. A sensor whose converter is finer than its noise never gives the same code for long; one that does is frozen.
     *
     * @param pad of the pad's sensor, or {@link #NO_CODE}
     * @param twin of its second one, or {@link #NO_CODE}
     * @param skin of the skin's, or {@link #NO_CODE}
     */
    public record Codes(int pad, int twin, int skin) {
        /** There is no such sensor, or equal codes of it mean nothing, as those of a DS18B20. */
        public static final int NO_CODE = -1;

        /** Nothing is known of any. */
        public static final Codes NONE = new Codes(NO_CODE, NO_CODE, NO_CODE);
    }
}
