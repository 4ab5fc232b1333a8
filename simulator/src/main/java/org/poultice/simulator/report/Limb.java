package org.poultice.simulator.report;

import java.util.ArrayList;
import java.util.List;
import org.poultice.simulator.tissue.Blood;
import org.poultice.simulator.tissue.Boundary;
import org.poultice.simulator.tissue.Layer;
import org.poultice.simulator.tissue.LowerBack;
import org.poultice.simulator.tissue.Scheme;
import org.poultice.simulator.tissue.Tissue;
import org.poultice.simulator.tissue.TissueBuild;

/**
 * A thigh or a calf at rest, as the simulated body can be one: the layers of a back with 45 mm of muscle that has 3e-4 1/s of blood, blood of 35.5 °C, nothing
 * flowing at its far side, the room at 23 °C, vessels that react unless it is said otherwise.
 *
 * @param fatMm of its layer of fat; half of what a skinfold measures
 */
record Limb(double fatMm, boolean reactive) {
    private static final double MUSCLE_M = 0.045;
    private static final double RESTING_PER_S = 3e-4;
    private static final Blood BLOOD = new Blood(35.5, Blood.OF_A_TRUNK.heatCapacityJPerM3K());

    /** With vessels that react. */
    static Limb with(double fatMm) {
        return new Limb(fatMm, true);
    }

    /** As it is in the room, before anything is laid on it. */
    Tissue atRest() {
        List<Layer> layers = new ArrayList<>(LowerBack.layers(fatMm / 1e3));
        Layer back = layers.removeLast();
        layers.add(new Layer(
                back.name(),
                MUSCLE_M,
                back.cellM(),
                back.conductivityWPerMK(),
                back.densityKgPerM3(),
                back.heatCapacityJPerKgK(),
                RESTING_PER_S,
                back.metabolicWPerM3(),
                back.vessels()));
        TissueBuild build = new TissueBuild(layers, BLOOD, reactive, Scheme.CRANK_NICOLSON, 1);
        return Tissue.steady(build, LowerBack.ROOM, new Boundary.Insulated());
    }

    /** How deep a needle is that was put 1 cm, or so, below half the skinfold: counted from the skin's surface. */
    double depthM(double belowFatMm) {
        return (fatMm + belowFatMm) / 1e3;
    }
}
