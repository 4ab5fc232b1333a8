package org.poultice.simulator.pad;

import java.util.SplittableRandom;

/**
 * A thermistor of 10 kΩ with B = 3950 K below a resistor of 10 kΩ, read by a converter of 12 bits: 3156 at 0 °C, 2048 at 25 °C, 1346 at
 * 42 °C. It follows what it touches with a lag, and no two readings are quite alike. Strict arithmetic, so that equal seeds give equal
 * codes on every machine.
 */
public final class Thermistor {
    /** A code as high as this, or higher, is a broken wire. */
    static final int OPEN_CODE = 4_000;

    /** A code as low as this, or lower, is a short circuit. */
    static final int SHORT_CODE = 100;

    private static final int HIGHEST_CODE = 4_095;
    private static final double B = 3_950;
    private static final double REFERENCE_KELVIN = 298.15;
    private static final double ZERO_CELSIUS = 273.15;
    private static final double LAG_SECONDS = 6;
    private static final double NOISE_CODES = 1.5;
    private static final int[] CENTI_C = table();

    /** The codes between these two temperatures lie in a table, so close together that a straight line between two is right to 2e-6 codes. */
    private static final int TABLE_FROM_CELSIUS = -10;

    private static final int TABLE_TO_CELSIUS = 70;
    private static final int STEPS_PER_DEGREE = 256;
    private static final double[] CODES = codes();

    private final SplittableRandom random;
    private double celsius;
    private Fault fault = Fault.NONE;
    private double heldCelsius;
    private double noiseCodes = NOISE_CODES;

    /** A sensor that has long been at a temperature. */
    Thermistor(SplittableRandom random, double celsius) {
        this.random = random;
        this.celsius = celsius;
    }

    /** Time passes in touch with something. */
    void follow(double seconds, double touched) {
        // The implicit step: right for steps that are short against the lag, and never overshoots.
        celsius += (touched - celsius) * seconds / (seconds + LAG_SECONDS);
    }

    /** From now on it shows a temperature, whatever it touches, until {@link #mend}. */
    public void hold(double shownCelsius) {
        fault = Fault.HELD;
        heldCelsius = shownCelsius;
    }

    /** From now on it shows what it shows at this moment, until {@link #mend}. */
    public void freeze() {
        hold(celsius);
    }

    /** Something disturbs its line, until {@link #mend}: readings scatter by so many codes (standard deviation). */
    public void disturb(double codes) {
        noiseCodes = codes;
    }

    /** Its wire breaks. */
    public void breakWire() {
        fault = Fault.OPEN;
    }

    /** Its wires touch. */
    public void shortWire() {
        fault = Fault.SHORT;
    }

    /** It is well again and shows what it touches. */
    public void mend() {
        fault = Fault.NONE;
        noiseCodes = NOISE_CODES;
    }

    /** What the converter says now. */
    int code() {
        return switch (fault) {
            case OPEN -> HIGHEST_CODE;
            case SHORT -> 0;
            case HELD -> (int) Math.round(exactCode(heldCelsius));
            case NONE -> noisyCode();
        };
    }

    private int noisyCode() {
        double noisy = quickCode(celsius) + noiseCodes * random.nextGaussian();
        return Math.clamp(Math.round(noisy), 0, HIGHEST_CODE);
    }

    /** The same as {@link #exactCode}, or so near to it that the noise is a million times as large. */
    static double quickCode(double celsius) {
        double steps = (celsius - TABLE_FROM_CELSIUS) * STEPS_PER_DEGREE;
        int below = (int) steps;
        if (steps < 0 || below >= CODES.length - 1) {
            return exactCode(celsius);
        }
        return CODES[below] + (CODES[below + 1] - CODES[below]) * (steps - below);
    }

    /** The code of a temperature without noise, before it is rounded. */
    static double exactCode(double celsius) {
        double ratio = StrictMath.exp(B * (1 / (celsius + ZERO_CELSIUS) - 1 / REFERENCE_KELVIN));
        return HIGHEST_CODE * ratio / (ratio + 1);
    }

    /** Whether a code can come from a sensor that is whole. */
    static boolean isWhole(int code) {
        return code > SHORT_CODE && code < OPEN_CODE;
    }

    /** Hundredths of a degree Celsius for the code of a whole sensor. */
    static int centiC(int code) {
        return CENTI_C[code];
    }

    private static int[] table() {
        int[] centiC = new int[HIGHEST_CODE + 1];
        for (int code = SHORT_CODE + 1; code < OPEN_CODE; code++) {
            double ratio = (double) code / (HIGHEST_CODE - code);
            double kelvin = 1 / (1 / REFERENCE_KELVIN + StrictMath.log(ratio) / B);
            centiC[code] = (int) Math.round((kelvin - ZERO_CELSIUS) * 100);
        }
        return centiC;
    }

    private static double[] codes() {
        double[] codes = new double[(TABLE_TO_CELSIUS - TABLE_FROM_CELSIUS) * STEPS_PER_DEGREE + 1];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = exactCode(TABLE_FROM_CELSIUS + (double) i / STEPS_PER_DEGREE);
        }
        return codes;
    }

    private enum Fault {
        NONE,
        HELD,
        OPEN,
        SHORT
    }
}
