package org.poultice.simulator.pad;

import java.util.SplittableRandom;
import org.poultice.protocol.serial.Reading;

/**
 * A thermistor of 10 kΩ with B = 3950 K below a resistor of 10 kΩ, read by a converter of 12 bits: 3156 at 0 °C, 2048 at 25 °C, 1346 at
 * 42 °C. It follows what it touches with a lag, is wrong by up to 0.25 °C all its life, and no two readings are quite alike. Strict arithmetic, so that
 * equal seeds give equal codes on every machine. One that is lost has no wire, and one that nobody has converted yet gives the code 0, like a short circuit.
 */
final class Thermistor extends LaggingSensor {
    /** A code as high as this, or higher, is a broken wire. */
    static final int OPEN_CODE = 4_000;

    /** A code as low as this, or lower, is a short circuit. */
    static final int SHORT_CODE = 100;

    private static final int HIGHEST_CODE = 4_095;
    private static final double B = 3_950;
    private static final double REFERENCE_KELVIN = 298.15;
    private static final double ZERO_CELSIUS = 273.15;

    /** One whose resistance is right to 1 % is right to 0.23 °C at 25 °C and to 0.25 °C at 42 °C; a pad may be wrong by 0.5 °C in all. */
    static final double LARGEST_OFFSET = 0.25;

    private static final Make MAKE = new Make(6, 1.5, LARGEST_OFFSET);

    private static final int[] CENTI_C = table();

    /** The codes between these two temperatures lie in a table, so close together that a straight line between two is right to 2e-6 codes. */
    private static final int TABLE_FROM_CELSIUS = -10;

    private static final int TABLE_TO_CELSIUS = 70;
    private static final int STEPS_PER_DEGREE = 256;
    private static final double[] CODES = codes();

    private Fault fault = Fault.NONE;
    private int frozenCode;

    /** A sensor that has long been at a temperature. */
    Thermistor(SplittableRandom random, double celsius) {
        this(random, celsius, offset(MAKE, random));
    }

    /** @param offset what it is wrong by, in °C */
    Thermistor(SplittableRandom random, double celsius, double offset) {
        super(MAKE, random, celsius, offset);
    }

    @Override
    public void powerUp() {}

    @Override
    public Reading reading() {
        return reading(code());
    }

    /** What the firmware makes of a code. */
    static Reading reading(int code) {
        return new Reading(code, isWhole(code) ? centiC(code) : Reading.NO_READING);
    }

    @Override
    public void hold(double shown) {
        super.hold(shown);
        fault = Fault.NONE;
    }

    @Override
    public void freeze() {
        frozenCode = code();
        fault = Fault.FROZEN;
    }

    @Override
    public void breakWire() {
        fault = Fault.OPEN;
    }

    @Override
    public void shortWire() {
        fault = Fault.SHORT;
    }

    @Override
    public void powerOnValue() {
        shortWire();
    }

    @Override
    public void lose() {
        breakWire();
    }

    @Override
    public void mend() {
        super.mend();
        fault = Fault.NONE;
    }

    /** What the converter says now. */
    int code() {
        return switch (fault) {
            case OPEN -> HIGHEST_CODE;
            case SHORT -> 0;
            case FROZEN -> frozenCode;
            case NONE -> noisyCode();
        };
    }

    private int noisyCode() {
        return Math.clamp(Math.round(quickCode(shownCelsius()) + noise()), 0, HIGHEST_CODE);
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
        FROZEN,
        OPEN,
        SHORT
    }
}
