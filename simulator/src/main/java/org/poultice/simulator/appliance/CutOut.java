package org.poultice.simulator.appliance;

/** A thermal switch in the supply of an appliance: opens at a temperature, and closes again when that is some degrees away. */
final class CutOut {
    private final double opensAt;
    private final double closesAt;
    private boolean open;

    /** @param closesAt below {@code opensAt} for one that guards against heat, above it for one that guards against cold */
    CutOut(double opensAt, double closesAt) {
        this.opensAt = opensAt;
        this.closesAt = closesAt;
    }

    /** One that is not there. */
    static CutOut none() {
        return new CutOut(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /** Feels a temperature. Returns whether it lets power through. */
    boolean passes(double celsius) {
        double limit = open ? closesAt : opensAt;
        open = opensAt > closesAt ? celsius >= limit : celsius <= limit;
        return !open;
    }

    boolean isOpen() {
        return open;
    }
}
