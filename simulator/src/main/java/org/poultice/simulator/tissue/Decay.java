package org.poultice.simulator.tissue;

/**
 * e^−u for u from 0 on, by plain arithmetic: a Taylor polynomial of u/32, squared five times. Wrong by at most {@value #MOST_ERROR}, which moves no
 * temperature of a body by a millionth of a degree; several times faster than the library's, and the same to the last bit in any language.
 */
final class Decay {
    static final double MOST_ERROR = 2e-10;

    /** From here on it stays as it is: 4e-11. */
    private static final double END = 24;

    private static final double SHARE = -1.0 / 32;
    private static final double C2 = 1.0 / 2;
    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;
    private static final double C5 = 1.0 / 120;
    private static final double C6 = 1.0 / 720;

    private Decay() {}

    static double of(double u) {
        double v = SHARE * (u < END ? u : END);
        double p = 1 + v * (1 + v * (C2 + v * (C3 + v * (C4 + v * (C5 + v * C6)))));
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        return p * p;
    }

    /** The logistic function 1/(1 + e^−z), for any z. */
    static double logistic(double z) {
        double decay = of(z < 0 ? -z : z);
        return (z < 0 ? decay : 1) / (1 + decay);
    }
}
