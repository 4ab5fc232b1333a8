package org.poultice.simulator.pad;

/**
 * Skin as two lumps for each square metre: the skin itself with its blood, and the tissue below it, which exchanges heat with the skin and
 * with the core of the body.
 *
 * <p>The five constants were fitted by least squares to a layered model of a lower back (1-D, fat 10 mm, room 23 °C, variable perfusion):
 * a pack of 5 °C through a damp towel and a pad of 42 °C through its cover, each 20 min on and 20 min off for four hours. They keep within
 * 0.4 °C of its skin temperature at 5, 10, 20, 25, 40, 220 and 240 min.
 */
final class LumpedSkin {
    /** The skin at rest in a room of 23 °C, from the layered model. */
    static final double AT_REST = 33.97;

    static final double ROOM = 23.0;
    /** Still air and radiation, W/m²K. */
    static final double TO_ROOM = 8.0;

    private static final double SKIN_CAPACITY = 11_380; // J/m²K
    private static final double TISSUE_CAPACITY = 39_000; // J/m²K
    private static final double SKIN_TO_TISSUE = 33.2; // W/m²K
    private static final double TISSUE_TO_CORE = 14.3; // W/m²K
    /** What the blood in the skin carries at rest, W/m²K against blood of 37 °C. */
    private static final double SKIN_BLOOD = 22.7;

    private static final double BLOOD = 37.0;
    /** Cold skin lets in less blood: e-fold per so many °C below rest, down to a share that remains. */
    private static final double CONSTRICTION = 10.0;

    private static final double LEAST_BLOOD = 0.15;

    /** What leaves the skin at rest comes from its blood and from the tissue, and that from the core: both follow from the balance. */
    private static final double TISSUE_AT_REST =
            AT_REST + (TO_ROOM * (AT_REST - ROOM) - SKIN_BLOOD * (BLOOD - AT_REST)) / SKIN_TO_TISSUE;

    private static final double CORE = TISSUE_AT_REST + SKIN_TO_TISSUE * (TISSUE_AT_REST - AT_REST) / TISSUE_TO_CORE;

    private double skin = AT_REST;
    private double tissue = TISSUE_AT_REST;

    double celsius() {
        return skin;
    }

    /** One explicit step; stable up to some minutes, used for {@link LumpedPad#LONGEST_STEP} and less. */
    void step(double seconds, double wattsInPerSquareMetre) {
        double fromTissue = SKIN_TO_TISSUE * (tissue - skin);
        double fromBlood = SKIN_BLOOD * bloodShare() * (BLOOD - skin);
        skin += seconds * (wattsInPerSquareMetre + fromTissue + fromBlood) / SKIN_CAPACITY;
        tissue += seconds * (TISSUE_TO_CORE * (CORE - tissue) - fromTissue) / TISSUE_CAPACITY;
    }

    private double bloodShare() {
        if (skin >= AT_REST) {
            return 1;
        }
        return Math.max(LEAST_BLOOD, StrictMath.exp((skin - AT_REST) / CONSTRICTION));
    }
}
