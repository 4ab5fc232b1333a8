package org.poultice.simulator.judge;

/**
 * The worst that came to a skin.
 *
 * @param hottestSkin °C
 * @param coldestSkin °C
 * @param highestDose the most CEM43 of a session, in minutes
 */
public record Extremes(double hottestSkin, double coldestSkin, double highestDose) {
    /** Of no time at all. */
    public static final Extremes NONE = new Extremes(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);

    /** The worst of both. */
    public Extremes and(Extremes other) {
        return new Extremes(
                Math.max(hottestSkin, other.hottestSkin),
                Math.min(coldestSkin, other.coldestSkin),
                Math.max(highestDose, other.highestDose));
    }

    /** As a report has it. */
    @Override
    public String toString() {
        return "skin_hottest=%.2f skin_coldest=%.2f session_cem43=%.2f"
                .formatted(hottestSkin, coldestSkin, highestDose);
    }
}
