package org.poultice.simulator.tissue;

import java.util.Arrays;

/**
 * Whether there is a state in which nothing changes any more, and whether it can be computed. Ends and blood may hold the tissue so weakly that
 * heats which nearly cancel, each of them rounded, leave its temperature open.
 */
final class SteadyState {
    /** Far below what a steady state is tested to. */
    private static final double MOST_ERROR_C = 1e-3;
    /** A cell costs four operations that follow one another, and each misses by half a unit of the last place. */
    private static final double ERROR_OF_A_CELL = 4 * Math.ulp(1.0) / 2;

    private SteadyState() {}

    /** With vessels at rest. */
    static boolean exists(TissueBuild build, Boundary surface, Boundary deep) {
        Grid grid = new Grid(build);
        for (int i = 1; i <= grid.cells; i++) {
            grid.metabolic[i] = Math.abs(grid.metabolic[i]);
        }
        // Error analysis of sums without differences: the result is as sure as if all that warms and cools the tissue
        // warmed it.
        HeatFlow flow = new HeatFlow(grid, new Blood(0, build.blood().heatCapacityJPerM3K()), 0);
        flow.surface(warming(surface, build.blood()));
        flow.deep(warming(deep, build.blood()));
        flow.settle();
        double warmest = Arrays.stream(flow.celsius(), 1, grid.cells + 1).max().orElseThrow();
        // Not a number where nothing holds the tissue.
        return grid.cells * ERROR_OF_A_CELL * warmest <= MOST_ERROR_C;
    }

    private static Boundary warming(Boundary boundary, Blood blood) {
        return switch (boundary) {
            case Boundary.Temperature end -> new Boundary.Temperature(Math.abs(end.celsius() - blood.celsius()));
            case Boundary.Contact end ->
                new Boundary.Contact(Math.abs(end.celsius() - blood.celsius()), end.resistanceM2KPerW());
            case Boundary.Flux end -> new Boundary.Flux(Math.abs(end.wattsPerM2()));
            case Boundary.Insulated end -> end;
        };
    }
}
