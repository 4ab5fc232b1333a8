package org.poultice.simulator.tissue;

import java.util.Arrays;
import java.util.List;

/**
 * A body under a pad: tissue whose temperatures follow what is at its two ends.
 *
 * <p>Conduction between cells of a grid, exact for layers in series; perfusion and boundaries implicit. {@link #advance} allocates nothing.
 */
public final class Tissue {
    /**
     * Crank–Nicolson alone would answer a sudden change by ringing. The time of so many whole steps after it is damped: counted in steps, short
     * ones, cut for a time that is asked for, would use them up and damp nothing.
     */
    private static final int DAMPED_STEPS = 2;

    private static final double CRANK_NICOLSON = 0.5;
    private static final double BACKWARD_EULER = 1;
    /** A share of a step by which a time may miss a whole number of steps, for seconds are no binary fractions. */
    private static final double ROUNDING = 1e-9;

    private final TissueBuild build;
    private final HeatFlow flow;
    private final Vasomotion vessels;
    private final Profile profile;
    /** How much of the time after a sudden change is still to come. */
    private double dampedS;

    private Tissue(TissueBuild build, HeatFlow flow, Grid grid) {
        this.build = build;
        this.flow = flow;
        vessels = new Vasomotion(grid, flow.celsius());
        profile = new Profile(grid, flow);
        changeSuddenly();
    }

    /** Of one temperature all through, with nothing flowing at its ends. For reactive vessels, that temperature is rest. */
    public static Tissue uniform(TissueBuild build, double celsius) {
        Grid grid = new Grid(build);
        return new Tissue(build, new HeatFlow(grid, build.blood(), celsius), grid);
    }

    /**
     * In the state that it comes to with these ends and vessels at rest.
     *
     * @throws IllegalArgumentException when neither an end nor blood holds a temperature, for then there is no such state, or so weakly that rounding
     *     decides which
     */
    public static Tissue steady(TissueBuild build, Boundary surface, Boundary deep) {
        if (!SteadyState.exists(build, surface, deep)) {
            throw new IllegalArgumentException("neither an end nor blood holds a temperature firmly enough");
        }
        Grid grid = new Grid(build);
        HeatFlow flow = new HeatFlow(grid, build.blood(), build.blood().celsius());
        flow.surface(surface);
        flow.deep(deep);
        flow.settle();
        return new Tissue(build, flow, grid);
    }

    /** Something else comes to the skin, suddenly. */
    public void surface(Boundary boundary) {
        flow.surface(boundary);
        changeSuddenly();
    }

    /** Something else comes to the deep end, suddenly. */
    public void deep(Boundary boundary) {
        flow.deep(boundary);
        changeSuddenly();
    }

    private void changeSuddenly() {
        dampedS = DAMPED_STEPS * build.timeStepS();
    }

    /** What is at the skin has warmed or cooled a little, as a pad does from step to step. */
    public void surfaceDrifts(double celsius) {
        flow.celsius()[0] = celsius;
    }

    /** Lets time pass, in equal steps that are no longer than the build's. */
    public void advance(double seconds) {
        long steps = Math.max(1, (long) Math.ceil(seconds / build.timeStepS() - ROUNDING));
        double step = seconds / steps;
        for (long i = 0; seconds > 0 && i < steps; i++) {
            step(step);
        }
    }

    private void step(double seconds) {
        if (build.scheme() == Scheme.BACKWARD_EULER) {
            step(seconds, BACKWARD_EULER);
        } else if (dampedS > ROUNDING * build.timeStepS()) {
            dampedS -= seconds;
            step(seconds / 2, BACKWARD_EULER);
            step(seconds / 2, BACKWARD_EULER);
        } else {
            step(seconds, CRANK_NICOLSON);
        }
    }

    private void step(double seconds, double theta) {
        if (build.reactive()) {
            vessels.advance(seconds, flow.celsius());
        }
        flow.step(seconds, theta, vessels.factors());
    }

    /** At a depth, 0 being the skin's surface. Outside the tissue it is that of the nearer end. */
    public double celsius(double depthM) {
        return profile.celsius(depthM);
    }

    /** The skin's surface. */
    public double skinCelsius() {
        return profile.wall(0);
    }

    /** What flows into the skin now, W/m². */
    public double wattsPerM2() {
        return flow.wattsPerM2(0);
    }

    /** What has flowed into the skin since the beginning, J/m²: exactly what the cells have got from there. */
    public double absorbedJPerM2() {
        return flow.absorbedJPerM2();
    }

    /** Of each cell, from the skin inward. */
    List<Double> cells() {
        double[] celsius = flow.celsius();
        return Arrays.stream(celsius, 1, celsius.length - 1).boxed().toList();
    }
}
