package org.poultice.controller.adapter.sensor;

/**
 * A resistor that falls with the temperature (an NTC), as its data sheet describes it: R = R25·exp(β·(1/T − 1/298.15 K)).
 *
 * <p>One β fits a stretch of the real curve. Those of data sheets are for 25 °C and more, and would read a pad at 5 °C almost a degree too
 * warm, which is the dangerous side of cold; so below 25 °C the β is the one that leads through the resistance at 0 °C.
 *
 * @param r25Ohm at 25 °C
 * @param betaKelvin how steeply it falls from 25 °C up, such as the β of 25 and 50 °C
 * @param r0Ohm at 0 °C
 */
public record Thermistor(int r25Ohm, int betaKelvin, int r0Ohm) {
    private static final double ZERO_CELSIUS_KELVIN = 273.15;
    private static final double T25_KELVIN = ZERO_CELSIUS_KELVIN + 25;

    /** The temperature in thousandths of a degree Celsius at which it has so much. */
    int milliC(double ohm) {
        double steps = Math.log(ohm / r25Ohm);
        double beta = steps <= 0 ? betaKelvin : betaBelow25();
        double kelvin = 1 / (1 / T25_KELVIN + steps / beta);
        return (int) Math.round((kelvin - ZERO_CELSIUS_KELVIN) * 1_000);
    }

    private double betaBelow25() {
        return Math.log((double) r0Ohm / r25Ohm) / (1 / ZERO_CELSIUS_KELVIN - 1 / T25_KELVIN);
    }
}
