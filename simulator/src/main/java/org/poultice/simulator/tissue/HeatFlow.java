package org.poultice.simulator.tissue;

import java.util.Arrays;

/**
 * The balance of heat of every cell, one step at a time: what flows through its faces, what the blood brings, what the tissue makes. With
 * T′ = T + d, a step solves (C/Δt + θA)·d = f(T), where f is the balance at its beginning, A its dependence on T, and θ the share of the
 * step's end: 1 for backward Euler, ½ for Crank–Nicolson. A is symmetric and tridiagonal (Thomas's algorithm). The pivots are sums of
 * conductances: no difference of two that are nearly alike is taken, so that a tissue which hardly anything holds comes out right as well.
 *
 * <p>A step allocates nothing.
 */
final class HeatFlow {
    private final Grid grid;
    private final double bloodCelsius;
    /** Of each cell; outside the ends what their boundaries say. */
    private final double[] celsius;

    private final double[] conductance;
    /** What a cell makes, and what flows into it as a given flux, W/m². */
    private final double[] source;

    private final double[] coupling;
    private final double[] change;
    private double surfaceFlux;
    private double deepFlux;
    private double absorbed;

    HeatFlow(Grid grid, Blood blood, double uniformCelsius) {
        this.grid = grid;
        bloodCelsius = blood.celsius();
        celsius = new double[grid.cells + 2];
        Arrays.fill(celsius, uniformCelsius);
        conductance = grid.conductance.clone();
        source = grid.metabolic.clone();
        coupling = new double[grid.cells + 2];
        change = new double[grid.cells + 2];
    }

    void surface(Boundary boundary) {
        conductance[0] = boundary.conductance(grid.halfResistance[1]);
        celsius[0] = boundary.celsius();
        source[1] += boundary.wattsPerM2() - surfaceFlux;
        surfaceFlux = boundary.wattsPerM2();
    }

    void deep(Boundary boundary) {
        conductance[grid.cells] = boundary.conductance(grid.halfResistance[grid.cells]);
        celsius[grid.cells + 1] = boundary.celsius();
        source[grid.cells] += boundary.wattsPerM2() - deepFlux;
        deepFlux = boundary.wattsPerM2();
    }

    /** The temperatures, from the one outside the surface to the one outside the deep end. */
    double[] celsius() {
        return celsius;
    }

    /** What flows inward through a face now. */
    double wattsPerM2(int face) {
        double given = face == 0 ? surfaceFlux : face == grid.cells ? -deepFlux : 0;
        return conductance[face] * (celsius[face] - celsius[face + 1]) + given;
    }

    /** What has come in through the surface in all steps together, J/m². */
    double absorbedJPerM2() {
        return absorbed;
    }

    /** Goes to the state in which nothing changes any more, with the perfusion at rest: a step of backward Euler without end. */
    void settle() {
        double[] rest = new double[grid.cells + 2];
        Arrays.fill(rest, 1);
        step(Double.POSITIVE_INFINITY, 1, rest);
        absorbed = 0;
    }

    /**
     * Goes one step on.
     *
     * @param theta 1 or ½
     * @param factor of each cell's perfusion, in force for the whole step
     */
    void step(double seconds, double theta, double[] factor) {
        eliminate(1 / seconds, theta, factor);
        double next = 0;
        for (int i = grid.cells; i > 0; i--) {
            next = change[i] + coupling[i] * next;
            celsius[i] += next;
        }
        double before = celsius[1] - (1 - theta) * next;
        absorbed += seconds * (conductance[0] * (celsius[0] - before) + surfaceFlux);
    }

    private void eliminate(double perSecond, double theta, double[] factor) {
        double[] t = celsius;
        double[] g = conductance;
        double flow = g[0] * (t[0] - t[1]);
        // What holds the cells so far where they are: their ends, their blood and the shortness of the step, seen
        // through the last of them.
        double lastHold = theta * g[0];
        double lastChange = 0;
        for (int i = 1; i <= grid.cells; i++) {
            double flowOut = g[i] * (t[i] - t[i + 1]);
            double blood = grid.perfusion[i] * factor[i];
            double balance = flow - flowOut + blood * (bloodCelsius - t[i]) + source[i];
            double before = theta * g[i - 1];
            double after = theta * g[i];
            double own = grid.capacity[i] * perSecond + theta * blood + lastHold;
            double pivot = 1 / (own + after);
            lastHold = own * after * pivot;
            lastChange = (balance + before * lastChange) * pivot;
            coupling[i] = after * pivot;
            change[i] = lastChange;
            flow = flowOut;
        }
    }
}
