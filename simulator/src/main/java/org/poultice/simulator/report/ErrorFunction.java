package org.poultice.simulator.report;

/**
 * The error function and what belongs to it, to about 14 digits: its series (Kummer's, all terms of one sign) up to {@value #FAR}, the continued fraction
 * from there on. The scaled complement keeps its digits where e^a·erfc(b) is a huge number times a tiny one.
 */
final class ErrorFunction {
    private static final double FAR = 2;
    private static final double TWO_OVER_ROOT_PI = 2 / StrictMath.sqrt(Math.PI);
    private static final int TERMS_OF_THE_FRACTION = 200;

    private ErrorFunction() {}

    static double erf(double x) {
        if (x < 0) {
            return -erf(-x);
        }
        return x < FAR ? series(x) : 1 - erfc(x);
    }

    /** 1 − erf(x). */
    static double erfc(double x) {
        if (x < FAR) {
            return 1 - erf(x);
        }
        return StrictMath.exp(-x * x) * scaledErfc(x);
    }

    /** e^(x²)·erfc(x), for any x whose square e can be raised to. */
    static double scaledErfc(double x) {
        return x < FAR ? StrictMath.exp(x * x) * (1 - erf(x)) : fraction(x);
    }

    /** 2/√π · e^(−x²) · Σ 2^n·x^(2n+1)/(1·3·5…(2n+1)). */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return TWO_OVER_ROOT_PI * StrictMath.exp(-x * x) * sum;
    }

    /** 1/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + 2/(x + …))))), from its far end. */
    private static double fraction(double x) {
        double denominator = x;
        for (int n = TERMS_OF_THE_FRACTION; n > 0; n--) {
            denominator = x + n / 2.0 / denominator;
        }
        return TWO_OVER_ROOT_PI / 2 / denominator;
    }
}
