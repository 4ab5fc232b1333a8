package org.poultice.simulator.faults;

/**
 * What the skin has had in truth while it was looked at: its extremes, its dose of heat as cumulative equivalent minutes at 43 °C (Sapareto and Dewey
 * 1984), and how long it was cold.
 */
final class SkinRecord {
    private static final double REFERENCE = 43;
    private static final double ABOVE = 0.5;
    private static final double BELOW = 0.25;
    private static final double COLD = 15;
    private static final double MINUTE = 60;

    private double hottest = Double.NEGATIVE_INFINITY;
    private double coldest = Double.POSITIVE_INFINITY;
    private double cem43;
    private double coldMinutes;

    /** It has been at a temperature for so long. */
    void add(double celsius, double seconds) {
        hottest = Math.max(hottest, celsius);
        coldest = Math.min(coldest, celsius);
        double minutes = seconds / MINUTE;
        cem43 += minutes * StrictMath.pow(celsius >= REFERENCE ? ABOVE : BELOW, REFERENCE - celsius);
        coldMinutes += celsius < COLD ? minutes : 0;
    }

    /** In °C. */
    double hottest() {
        return hottest;
    }

    /** In °C. */
    double coldest() {
        return coldest;
    }

    /** In minutes. */
    double cem43() {
        return cem43;
    }

    /** Below 15 °C. */
    double coldMinutes() {
        return coldMinutes;
    }
}
