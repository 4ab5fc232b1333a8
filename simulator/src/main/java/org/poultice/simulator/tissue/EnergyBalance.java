package org.poultice.simulator.tissue;

import java.util.List;

/**
 * An account of the heat of a lower back with reactive vessels, while everything that there is comes to its ends: what each step stores is compared with
 * what came in at the ends, what the blood brought and what the tissue made.
 */
public final class EnergyBalance {
    private static final int STEPS = 500;
    private static final int STEPS_AT_THE_SURFACE = 50;
    private static final int STEPS_AT_THE_DEEP_END = 30;
    private static final double START_CELSIUS = 35;
    private static final TissueBuild BUILD = TissueBuild.lowerBack(LowerBack.USUAL_FAT_M, Scheme.CRANK_NICOLSON);
    private static final List<Boundary> ENDS = List.of(
            new Boundary.Contact(5, 0.0186),
            new Boundary.Temperature(42),
            new Boundary.Flux(500),
            new Boundary.Insulated(),
            new Boundary.Contact(37, 0));

    private final Grid grid = new Grid(BUILD);
    private final HeatFlow flow = new HeatFlow(grid, BUILD.blood(), START_CELSIUS);
    private final double theta;

    private EnergyBalance(double theta) {
        this.theta = theta;
    }

    /**
     * The largest share by which the heat of a step does not add up, of all that moves in that step.
     *
     * @param scheme Crank–Nicolson without its damped steps, for those are of backward Euler
     */
    public static double worst(Scheme scheme) {
        return new EnergyBalance(scheme == Scheme.BACKWARD_EULER ? 1 : 0.5).worst();
    }

    private double worst() {
        Vasomotion vessels = new Vasomotion(grid, flow.celsius());
        double worst = 0;
        for (int step = 0; step < STEPS; step++) {
            if (step % STEPS_AT_THE_SURFACE == 0) {
                flow.surface(ENDS.get(step / STEPS_AT_THE_SURFACE % ENDS.size()));
                flow.deep(ENDS.get(step / STEPS_AT_THE_DEEP_END % ENDS.size()));
            }
            vessels.advance(1, flow.celsius());
            worst = Math.max(worst, step(vessels.factors()));
        }
        return worst;
    }

    private double step(double[] factor) {
        double[] before = flow.celsius().clone();
        double[] flowBefore = {flow.wattsPerM2(0), flow.wattsPerM2(grid.cells)};
        double absorbed = flow.absorbedJPerM2();
        flow.step(1, theta, factor);
        double in = theta * flow.wattsPerM2(0) + (1 - theta) * flowBefore[0];
        double out = theta * flow.wattsPerM2(grid.cells) + (1 - theta) * flowBefore[1];
        double balance = in - out;
        double moved = Math.abs(in) + Math.abs(out);
        for (int i = 1; i <= grid.cells; i++) {
            double celsius = theta * flow.celsius()[i] + (1 - theta) * before[i];
            double blood = grid.perfusion[i] * factor[i] * (BUILD.blood().celsius() - celsius);
            double stored = grid.capacity[i] * (flow.celsius()[i] - before[i]);
            balance += blood + grid.metabolic[i] - stored;
            moved += Math.abs(blood) + grid.metabolic[i] + Math.abs(stored);
        }
        double counted = flow.absorbedJPerM2() - absorbed;
        return Math.max(Math.abs(balance), Math.abs(counted - in)) / moved;
    }
}
