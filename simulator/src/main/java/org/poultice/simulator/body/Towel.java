package org.poultice.simulator.body;

/** What lies between the skin and something cold. */
public enum Towel {
    WET(0.0123),
    /** 3 mm of it; what the studies call a damp towel. */
    DAMP(0.0186),
    /** As good as no therapy. */
    DRY(0.070);

    private final double resistanceM2KPerW;

    Towel(double resistanceM2KPerW) {
        this.resistanceM2KPerW = resistanceM2KPerW;
    }

    /** m²K/W, from something cold to the skin. Differs fivefold between laboratories, see docs/tissue.md. */
    public double resistanceM2KPerW() {
        return resistanceM2KPerW;
    }
}
