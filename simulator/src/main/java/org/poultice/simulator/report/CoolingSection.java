package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;
import static org.poultice.simulator.plot.Decimals.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.poultice.simulator.plot.Axis;
import org.poultice.simulator.plot.Chart;
import org.poultice.simulator.plot.Curve;
import org.poultice.simulator.plot.Curve.Stroke;
import org.poultice.simulator.plot.Marks;
import org.poultice.simulator.plot.Marks.Bars;
import org.poultice.simulator.plot.Marks.Shape;
import org.poultice.simulator.plot.Marks.Spot;
import org.poultice.simulator.plot.Point;

/** Needles in thighs and calves under ice. */
final class CoolingSection implements Report.Section {

    @Override
    public void write(Page page) {
        List<Observation> times = Studies.coolingTimes();
        page.table(
                "otte.table",
                List.of("skinfold, mm", "observed, min", "model, min", "difference", "other program"),
                times.stream().map(each -> cells(each, 1)).toList());
        page.picture("physics-otte", otte(times));
        page.figure("otte.worst", fixed(worstBesideReference(times), 1));
        page.figure("otte.deeper", deeper(times));
        falls(page, Studies.falls());
        afterwards(page, Studies.changesAfterwards());
    }

    private static double worstBesideReference(List<Observation> seen) {
        return seen.stream()
                .mapToDouble(each -> {
                    Double other = each.reference();
                    return other == null ? 0 : Math.abs(each.model() - other);
                })
                .max()
                .orElseThrow();
    }

    private static String deeper(List<Observation> times) {
        Experiment ice = Experiment.ice(Studies.WET_ICE, 20);
        List<String> minutes = times.stream()
                .map(each -> Limb.with(each.fat().middle()))
                .map(limb -> fixed(ice.minutesToFall(limb, where -> where.depthM(12.1), 7), 1))
                .toList();
        return String.join(" / ", minutes);
    }

    static List<String> cells(Observation each, int digits) {
        return List.of(
                each.what(),
                Comparison.observed(each),
                Comparison.model(each, digits),
                signed(each.model() - each.mean(), digits),
                Comparison.reference(each));
    }

    private static Chart otte(List<Observation> times) {
        return new Chart(
                "Time until 1 cm below the fat has cooled by 7 °C",
                "Minutes of ice that cool muscle by 7 °C, against the thickness of fat: measured with error bars, model, other program.",
                Axis.every(2.5, "fat, half of the skinfold, mm", 0, 20),
                Axis.every(10, "minutes of ice", 0, 90),
                List.of(),
                List.of(curve("model", Stroke.SOLID, Studies::minutesToSevenDegrees)),
                List.of(
                        new Marks("observed, mean ± SD (Otte 2002)", Shape.FULL_CIRCLE, Bars.ALONG_Y, spots(times)),
                        new Marks("other program", Shape.CROSS, Bars.NONE, others(times))));
    }

    private static Curve curve(String name, Stroke stroke, ToDoubleFunction<Limb> ofLimb) {
        List<Point> points = IntStream.rangeClosed(2, 38)
                .mapToObj(half -> half / 2.0)
                .map(fat -> new Point(fat, ofLimb.applyAsDouble(Limb.with(fat))))
                .toList();
        return new Curve(name, stroke, points);
    }

    private static List<Spot> spots(List<Observation> seen) {
        return seen.stream()
                .map(each -> {
                    Double deviation = each.deviation();
                    double bar = deviation == null ? 0 : deviation;
                    Point at = new Point(each.fat().middle(), each.mean());
                    return new Spot(at, each.mean() - bar, each.mean() + bar);
                })
                .toList();
    }

    private static List<Spot> others(List<Observation> seen) {
        return seen.stream()
                .flatMap(each -> {
                    Double other = each.reference();
                    return other == null
                            ? Stream.<Spot>empty()
                            : Stream.of(Spot.of(each.fat().middle(), other));
                })
                .toList();
    }

    private static void falls(Page page, List<Observation> falls) {
        page.table(
                "myrer.table",
                List.of("where", "skinfold, mm", "observed, °C", "model, °C", "difference", "other program"),
                IntStream.range(0, falls.size())
                        .mapToObj(i -> withPlace(i < 3 ? "1 cm" : "3 cm", falls.get(i)))
                        .toList());
        page.picture("physics-myrer", chart(falls));
        Observation thin = falls.get(0);
        Observation thick = falls.get(2);
        page.figure("myrer.least", fixed(thick.mean() - thick.model(), 1));
        page.figure("myrer.most", fixed(thin.mean() - thin.model(), 1));
        Observation thinDeep = falls.get(3);
        Observation thickDeep = falls.get(5);
        page.figure(
                "deep.factors",
                OpeningSection.range(thinDeep.mean() / thinDeep.model(), thickDeep.mean() / thickDeep.model(), 0));
    }

    private static void afterwards(Page page, List<Observation> changes) {
        page.table(
                "after.table",
                List.of("where", "observed", "model", "difference", "other program"),
                changes.stream().map(each -> cells(each, 1)).toList());
        page.picture(
                "physics-afterwards",
                Comparison.chart(
                        "Change in the 30 min after 20 min of ice",
                        "Change of temperature in the half hour after ice, 1 cm and 3 cm below the fat, for three thicknesses of fat.",
                        Axis.every(1, "change, °C", -4, 6),
                        changes));
    }

    private static List<String> withPlace(String place, Observation each) {
        List<String> cells = new ArrayList<>(cells(each, 1));
        cells.addFirst(place);
        return cells;
    }

    private static Chart chart(List<Observation> falls) {
        return new Chart(
                "How much 20 min of crushed ice cool the calf",
                "Fall of temperature 1 cm and 3 cm below the fat against its thickness: measured, model, other program. At 3 cm the model is far too small.",
                Axis.every(2, "fat, half of the skinfold, mm", 0, 20),
                Axis.every(2, "fall, °C", 0, 16),
                List.of(),
                List.of(
                        curve("model, 1 cm", Stroke.SOLID, Studies::fallAtOneCm),
                        curve("model, 3 cm", Stroke.DASHED, Studies::fallAtThreeCm)),
                List.of(
                        new Marks("observed, 1 cm", Shape.FULL_CIRCLE, Bars.NONE, spots(falls.subList(0, 3))),
                        new Marks("observed, 3 cm", Shape.OPEN_SQUARE, Bars.NONE, spots(falls.subList(3, 6))),
                        new Marks("other program, 1 cm", Shape.CROSS, Bars.NONE, others(falls))));
    }
}
