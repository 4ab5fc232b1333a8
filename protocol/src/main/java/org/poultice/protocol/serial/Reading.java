package org.poultice.protocol.serial;

/**
 * What one sensor gave.
 *
 * @param raw the converter's code, 0 to 4095, or {@link #NO_RAW}
 * @param centiC hundredths of a degree Celsius, −32,767 to 32,767, or {@link #NO_READING}
 */
public record Reading(int raw, int centiC) {
    /** The highest code of a converter of 12 bits. */
    public static final int HIGHEST_RAW = 4_095;

    /** In place of a raw code: there is no such sensor, or it has no raw code. */
    public static final int NO_RAW = 0xFFFF;

    /** In place of a temperature: there is no such sensor, or it is broken. */
    public static final int NO_READING = Short.MIN_VALUE;

    /** A sensor that the pad does not have. */
    public static final Reading NONE = new Reading(NO_RAW, NO_READING);

    public Reading {
        if (raw != NO_RAW) {
            Field.RAW.check(raw);
        }
        Field.CENTI_C.check(centiC);
    }

    public boolean hasTemperature() {
        return centiC != NO_READING;
    }
}
