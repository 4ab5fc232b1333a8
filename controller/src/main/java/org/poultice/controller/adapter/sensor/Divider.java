package org.poultice.controller.adapter.sensor;

/**
 * A thermistor and a resistor in series with it.
 *
 * @param seriesOhm the resistor
 * @param ntcAtGround whether the thermistor is the half at ground; else it is the half at the supply
 */
public record Divider(int seriesOhm, boolean ntcAtGround, Thermistor thermistor) {
    /** Of a full scale of 4095, as the rules for a broken thermistor have it: at and beyond these it is open or short. */
    private static final double LOWEST_SHARE = 100 / 4095.0;

    private static final double HIGHEST_SHARE = 4000 / 4095.0;

    /**
     * The temperature in thousandths of a degree Celsius.
     *
     * @param share the voltage at the middle, as a share of the supply
     * @throws Unusable when the thermistor is open or short
     */
    int milliC(double share) throws Unusable {
        if (share <= LOWEST_SHARE) {
            throw new Unusable("the thermistor is " + (ntcAtGround ? "short" : "open"));
        }
        if (share >= HIGHEST_SHARE) {
            throw new Unusable("the thermistor is " + (ntcAtGround ? "open" : "short"));
        }
        double shareOfNtc = ntcAtGround ? share : 1 - share;
        return thermistor.milliC(seriesOhm * shareOfNtc / (1 - shareOfNtc));
    }
}
