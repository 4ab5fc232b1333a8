package org.poultice.simulator.appliance;

import java.util.Arrays;

/**
 * A gel pack from a refrigerator, 18 mm thick, which warms up while it lies on somebody: heat is conducted through it in {@value #SLABS} slabs. It has no
 * power. That its output is on means that the person is told to lay it on; off, that it goes back; the next time there is a fresh one.
 *
 * <p>Gel as water with a little else; by its maker's words none of the numbers is known better than to a tenth.
 */
public final class GelPack extends Lumps {
    private static final double REFRIGERATOR = 4.0; // °C
    private static final int SLABS = 4;
    private static final double SLAB_M = 0.018 / SLABS;
    private static final double CONDUCTIVITY = 0.5; // W/mK
    private static final double SLAB_CAPACITY = AREA_M2 * SLAB_M * 1_000 * 3_800; // J/K
    private static final double BETWEEN_SLABS = AREA_M2 * CONDUCTIVITY / SLAB_M; // W/K
    private static final double BACK = AREA_M2 * 8; // W/K, still air and radiation

    private final double air;
    private final double[] celsius = new double[SLABS];
    private final double[] between = new double[SLABS];
    private boolean away = true;
    private double face = REFRIGERATOR;

    GelPack(double airCelsius) {
        air = airCelsius;
        Arrays.fill(celsius, REFRIGERATOR);
    }

    @Override
    public double advance(double seconds, double share, double wattsPerK, double outsideCelsius) {
        if (away) {
            return 0;
        }
        double toFace = 1 / (1 / wattsPerK + 1 / (2 * BETWEEN_SLABS));
        System.arraycopy(celsius, 0, between, 0, SLABS);
        flow(seconds / 2, celsius, between, toFace * (celsius[0] - outsideCelsius));
        double out = toFace * (between[0] - outsideCelsius);
        double back = BACK * (between[SLABS - 1] - air);
        flow(seconds, between, celsius, out);
        face = celsius[0] - out / (2 * BETWEEN_SLABS);
        count(0, seconds * back);
        return seconds * out;
    }

    /** Moves the slabs of {@code to} on by what flows between those of {@code by}. */
    private void flow(double seconds, double[] by, double[] to, double out) {
        double perSlab = seconds / SLAB_CAPACITY;
        double last = by[SLABS - 1];
        double in = BACK * (air - last);
        for (int i = SLABS - 1; i >= 0; i--) {
            double here = by[i];
            double leaves = i == 0 ? out : BETWEEN_SLABS * (here - by[i - 1]);
            to[i] += perSlab * (in - leaves);
            in = leaves;
        }
    }

    @Override
    public double faceCelsius() {
        return face;
    }

    @Override
    public void correct(double joules) {
        celsius[0] -= joules / SLAB_CAPACITY;
    }

    @Override
    public double storedJ() {
        return SLAB_CAPACITY * Arrays.stream(celsius).sum();
    }

    @Override
    public boolean isFetched() {
        return true;
    }

    @Override
    public void laidOn(boolean on) {
        if (on == away) {
            Arrays.fill(celsius, REFRIGERATOR);
            face = REFRIGERATOR;
        }
        away = !on;
    }
}
