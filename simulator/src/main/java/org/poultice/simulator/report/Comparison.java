package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;
import static org.poultice.simulator.plot.Decimals.plain;

import java.util.ArrayList;
import java.util.List;
import org.poultice.simulator.plot.Axis;
import org.poultice.simulator.plot.Chart;
import org.poultice.simulator.plot.Marks;
import org.poultice.simulator.plot.Marks.Spot;
import org.poultice.simulator.plot.Point;

/** Observations beside the model, as cells of a table and as a chart with a row for each. */
final class Comparison {
    private static final double OBSERVED = 0.24;
    private static final double REFERENCE = 0;
    private static final double MODEL = -0.24;

    private Comparison() {}

    /** Mean ± standard deviation, as published. */
    static String observed(Observation seen) {
        Double deviation = seen.deviation();
        return published(seen.mean()) + (deviation == null ? "" : " ± " + published(deviation));
    }

    /** With one digit at least. */
    private static String published(double value) {
        String text = plain(value).replace('-', '\u2212');
        return text.contains(".") ? text : text + ".0";
    }

    /** With the range over the people's fat. */
    static String model(Observation seen, int digits) {
        return "%s (%s to %s)"
                .formatted(fixed(seen.model(), digits), fixed(seen.least(), digits), fixed(seen.most(), digits));
    }

    static String reference(Observation seen) {
        Double reference = seen.reference();
        return reference == null ? "–" : published(reference);
    }

    /** A row for each observation: what was seen above, the other program in the middle, the model below. */
    static Chart chart(String title, String description, Axis x, List<Observation> seen) {
        List<Spot> observed = new ArrayList<>();
        List<Spot> reference = new ArrayList<>();
        List<Spot> model = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Observation each = seen.get(i);
            Double deviation = each.deviation();
            double bar = deviation == null ? 0 : deviation;
            observed.add(new Spot(new Point(each.mean(), OBSERVED - i), each.mean() - bar, each.mean() + bar));
            model.add(new Spot(new Point(each.model(), MODEL - i), each.least(), each.most()));
            Double other = each.reference();
            if (other != null) {
                reference.add(Spot.of(other, REFERENCE - i));
            }
        }
        return new Chart(
                title,
                description,
                x,
                Axis.rows(seen.stream()
                        .map(each -> each.study() + ", " + each.what())
                        .toList()),
                List.of(),
                List.of(),
                List.of(
                        new Marks(observedName(seen), Marks.Shape.FULL_CIRCLE, Marks.Bars.ALONG_X, observed),
                        new Marks("model, range of fat", Marks.Shape.OPEN_DIAMOND, Marks.Bars.ALONG_X, model),
                        new Marks("other program", Marks.Shape.CROSS, Marks.Bars.NONE, reference)));
    }

    private static String observedName(List<Observation> seen) {
        return seen.stream().anyMatch(each -> each.deviation() != null) ? "observed, mean ± SD" : "observed, mean";
    }
}
