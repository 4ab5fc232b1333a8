package org.poultice.simulator.pins;

/**
 * The parts of a charge pump and its power relay as they may turn out, by docs/decisions/0014-charge-pump.md: 12 V ± 5 %, 10 to 55 °C, the film capacitor
 * ± 5 %, the resistor ± 1 %, IRLZ44N, 1N4148, a relay that has to let go at a tenth of its voltage.
 *
 * @param peakVolts what the pump charges towards: the supply less two diodes and a transistor
 * @param share what a charging step brings of the way there: C1 / (C1 + C2)
 * @param tauSeconds the storage capacitor's time constant with its resistor
 * @param thresholdVolts at the gate below which the transistor holds the relay no longer
 * @param closingMillis from the gate to the contacts
 * @param openingMillis the same when it opens, slowed by the diode across the coil
 */
public record PumpParts(
        double peakVolts,
        double share,
        double tauSeconds,
        double thresholdVolts,
        int closingMillis,
        int openingMillis) {

    /** The build that lets go first: low supply, small capacitors, a high threshold. */
    public static final PumpParts OPENS_FIRST = new PumpParts(10.1, 0.782, 0.1505, 2.4, 10, 0);

    /** The build that the drawing shows. */
    public static final PumpParts NOMINAL = new PumpParts(10.8, 0.825, 0.160, 1.6, 5, 15);

    /** The build that lets go last: high supply, large capacitors, a low threshold. */
    public static final PumpParts OPENS_LAST = new PumpParts(11.9, 1.0, 0.1697, 0.85, 0, 30);
}
