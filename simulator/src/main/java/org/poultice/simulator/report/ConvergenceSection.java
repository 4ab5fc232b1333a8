package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;
import static org.poultice.simulator.plot.Decimals.plain;
import static org.poultice.simulator.plot.Decimals.powerOfTen;

import java.util.ArrayList;
import java.util.List;
import org.poultice.simulator.plot.Axis;
import org.poultice.simulator.plot.Chart;
import org.poultice.simulator.plot.Curve;
import org.poultice.simulator.plot.Curve.Stroke;
import org.poultice.simulator.plot.Marks;
import org.poultice.simulator.plot.Marks.Bars;
import org.poultice.simulator.plot.Marks.Shape;
import org.poultice.simulator.plot.Marks.Spot;
import org.poultice.simulator.plot.Point;
import org.poultice.simulator.tissue.Scheme;

/** How errors fall with shorter steps and smaller cells. */
final class ConvergenceSection implements Report.Section {

    @Override
    public void write(Page page) {
        List<Point> second = Convergence.overSteps(Scheme.CRANK_NICOLSON);
        List<Point> first = Convergence.overSteps(Scheme.BACKWARD_EULER);
        List<Point> cells = Convergence.overCells();
        page.table(
                "steps.table",
                List.of("step, s", "Crank–Nicolson, °C", "order", "backward Euler, °C", "order"),
                rows(List.of(second, first)));
        page.table("cells.table", List.of("cell, mm", "error, °C", "order"), rows(List.of(cells)));
        page.picture("physics-steps", chart(second, first));
    }

    private static List<List<String>> rows(List<List<Point>> columns) {
        List<List<String>> rows = new ArrayList<>();
        List<List<Double>> orders = columns.stream().map(Convergence::orders).toList();
        for (int i = 0; i < columns.getFirst().size(); i++) {
            List<String> row =
                    new ArrayList<>(List.of(plain(columns.getFirst().get(i).x())));
            for (int j = 0; j < columns.size(); j++) {
                row.add(powerOfTen(columns.get(j).get(i).y()));
                row.add(i == 0 ? "" : fixed(orders.get(j).get(i - 1), 2));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Chart chart(List<Point> second, List<Point> first) {
        return new Chart(
                "Error against the length of a step",
                "Error of both schemes against the step, both axes logarithmic: a line of slope 2 and one of slope 1.",
                Axis.logarithmic("step, s", List.of(1.0, 1.25, 2.5, 5.0, 10.0, 20.0, 25.0)),
                Axis.logarithmic("largest error, °C", List.of(1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0)),
                List.of(),
                List.of(
                        new Curve("Crank–Nicolson", Stroke.SOLID, second),
                        new Curve("backward Euler", Stroke.DASHED, first)),
                List.of(
                        new Marks("", Shape.FULL_CIRCLE, Bars.NONE, spots(second)),
                        new Marks("", Shape.OPEN_DIAMOND, Bars.NONE, spots(first))));
    }

    private static List<Spot> spots(List<Point> points) {
        return points.stream().map(each -> Spot.of(each.x(), each.y())).toList();
    }
}
