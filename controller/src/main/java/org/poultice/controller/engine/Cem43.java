package org.poultice.controller.engine;

/**
 * What heat does to skin, by two models.
 *
 * <p><b>CEM43</b>, the cumulative equivalent minutes at 43 °C: {@code Σ Δt·R^(43 − T)} with R = 0.5 from 43 °C up and 0.25 below (Sapareto and Dewey
 * 1984). A dose is a time: so long at 43 °C would do the same. Limits are set on it.
 *
 * <p><b>Arrhenius</b>, {@code Ω = ∫ A·e^(−Ea/RT) dt} with A = 3.1e98 1/s and Ea = 6.27e5 J/mol (Henriques 1947); 1 is a burn of the first degree. At
 * 44 °C it is about 2.8 times too lenient, so it is logged and nothing is held against it.
 *
 * <p>Pure, and cheap enough for each second of a year: both are read from tables. Any thread.
 */
final class Cem43 {
    private static final int PIVOT_MILLI_C = 43_000;
    private static final int STEPS = 1_000;
    /** 2 to the power of each thousandth. */
    private static final double[] POWERS = new double[STEPS];

    private static final double FREQUENCY_PER_S = 3.1e98;
    private static final double ACTIVATION_OVER_GAS_CONSTANT_K = 6.27e5 / 8.314462618;
    private static final double ZERO_C_IN_K = 273.15;
    private static final int COOLEST_MILLI_C = 30_000;
    private static final int HUNDREDTH_MILLI_C = 10;
    /** Ω in a second at each hundredth of a degree from 30 °C to the highest reading that can be true; below it is less than 1e-12. */
    private static final double[] OMEGA_PER_S =
            new double[(PadView.HIGHEST_PLAUSIBLE_MILLI_C - COOLEST_MILLI_C) / HUNDREDTH_MILLI_C + 1];

    static {
        for (int i = 0; i < STEPS; i++) {
            POWERS[i] = StrictMath.pow(2, i / (double) STEPS);
        }
        for (int i = 0; i < OMEGA_PER_S.length; i++) {
            double kelvin = ZERO_C_IN_K + (COOLEST_MILLI_C + i * HUNDREDTH_MILLI_C) / 1e3;
            OMEGA_PER_S[i] = FREQUENCY_PER_S * StrictMath.exp(-ACTIVATION_OVER_GAS_CONSTANT_K / kelvin);
        }
    }

    private Cem43() {}

    /**
     * The dose of {@code nanos} at a plausible temperature, in nanoseconds at 43 °C, rounded down: from the limits on it is exact to a millionth, far
     * below them it is nothing.
     */
    static long nanosAt43(int milliC, long nanos) {
        int above = milliC - PIVOT_MILLI_C;
        int exponent = above >= 0 ? above : 2 * above;
        double factor = Math.scalb(POWERS[Math.floorMod(exponent, STEPS)], Math.floorDiv(exponent, STEPS));
        return (long) (nanos * factor);
    }

    /** Ω of {@code nanos} at a plausible temperature, which is taken down to its hundredth of a degree. */
    static double omega(int milliC, long nanos) {
        return milliC < COOLEST_MILLI_C
                ? 0
                : OMEGA_PER_S[(milliC - COOLEST_MILLI_C) / HUNDREDTH_MILLI_C] * (nanos / 1e9);
    }
}
