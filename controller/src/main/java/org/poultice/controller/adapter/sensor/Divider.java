package org.poultice.controller.adapter.sensor;

/**
 * A thermistor whose resistance falls with the temperature (an NTC), and a resistor in series with it.
 *
 * @param seriesOhm the resistor
 * @param r25Ohm the thermistor at 25 °C
 * @param betaKelvin how steeply it falls: R = R25·exp(β·(1/T − 1/298.15 K))
 * @param ntcAtGround whether the thermistor is the half at ground; else it is the half at the supply
 */
public record Divider(int seriesOhm, int r25Ohm, int betaKelvin, boolean ntcAtGround) {
    private static final double ZERO_CELSIUS_KELVIN = 273.15;
    private static final double T25_KELVIN = ZERO_CELSIUS_KELVIN + 25;

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
        if (!(share > LOWEST_SHARE && share < HIGHEST_SHARE)) {
            boolean isOpen = ntcAtGround == (share >= HIGHEST_SHARE);
            throw new Unusable("the thermistor is " + (isOpen ? "open" : "short"));
        }
        double shareOfNtc = ntcAtGround ? share : 1 - share;
        double ohm = seriesOhm * shareOfNtc / (1 - shareOfNtc);
        double kelvin = 1 / (1 / T25_KELVIN + Math.log(ohm / r25Ohm) / betaKelvin);
        return (int) Math.round((kelvin - ZERO_CELSIUS_KELVIN) * 1_000);
    }
}
