package org.poultice.simulator.report;

import java.util.List;
import java.util.stream.Stream;
import org.poultice.simulator.plot.Point;
import org.poultice.simulator.tissue.Scheme;
import org.poultice.simulator.tissue.Tissue;

/** How errors fall with shorter steps and with smaller cells: A7 after 300 s, the largest error at five depths. */
final class Convergence {
    static final List<Double> STEPS_S = List.of(20.0, 10.0, 5.0, 2.5, 1.25);
    static final List<Double> CELLS_MM = List.of(2.0, 1.0, 0.5, 0.25, 0.125);

    private static final double SECONDS = 300;
    private static final double[] DEPTHS_M = {2e-3, 5e-3, 10e-3, 15e-3, 20e-3};
    private static final double CELL_M = 0.25e-3;
    /** Small enough not to be seen beside the errors that are looked at. */
    private static final double SHORTEST_STEP_S = 0.05;

    private Convergence() {}

    /** Errors of °C over the lengths of steps in s, against the same cells with the shortest steps: the cells' own error is not in it. */
    static List<Point> overSteps(Scheme scheme) {
        double[] exact = computed(new Resolution(Scheme.CRANK_NICOLSON, CELL_M, SHORTEST_STEP_S));
        return STEPS_S.stream()
                .map(step -> new Point(step, largest(exact, computed(new Resolution(scheme, CELL_M, step)))))
                .toList();
    }

    /** Errors of °C over the sizes of cells in mm, against the closed form, with the shortest steps. */
    static List<Point> overCells() {
        double[] exact = new double[DEPTHS_M.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = ClosedForm.A7.celsius(DEPTHS_M[i], SECONDS);
        }
        return CELLS_MM.stream()
                .map(cell -> new Point(
                        cell,
                        largest(exact, computed(new Resolution(Scheme.CRANK_NICOLSON, cell / 1e3, SHORTEST_STEP_S)))))
                .toList();
    }

    /** By which power of the size the error fell from each point to the next. */
    static List<Double> orders(List<Point> errors) {
        return Stream.iterate(1, i -> i < errors.size(), i -> i + 1)
                .map(i -> order(errors.get(i - 1), errors.get(i)))
                .toList();
    }

    private static double order(Point coarse, Point fine) {
        return StrictMath.log(coarse.y() / fine.y()) / StrictMath.log(coarse.x() / fine.x());
    }

    private static double[] computed(Resolution resolution) {
        Tissue tissue = ClosedForm.A7.tissue(resolution);
        tissue.advance(SECONDS);
        double[] celsius = new double[DEPTHS_M.length];
        for (int i = 0; i < celsius.length; i++) {
            celsius[i] = tissue.celsius(DEPTHS_M[i]);
        }
        return celsius;
    }

    private static double largest(double[] exact, double[] computed) {
        double largest = 0;
        for (int i = 0; i < exact.length; i++) {
            largest = Math.max(largest, Math.abs(computed[i] - exact[i]));
        }
        return largest;
    }
}
