package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;

import java.util.ArrayList;
import java.util.List;
import org.poultice.simulator.plot.Axis;

/** Limbs in warm water and under a heat wrap. */
final class WarmingSection implements Report.Section {

    @Override
    public void write(Page page) {
        List<Observation> rises = Studies.rises();
        page.table(
                "rises.table",
                List.of("study", "where", "observed, °C", "model, °C", "difference", "other program"),
                rises.stream().map(WarmingSection::cells).toList());
        page.picture(
                "physics-rises",
                Comparison.chart(
                        "How much limbs warm under heat",
                        "Rise of temperature in warm water and under a heat wrap: measured with error bars beside the model, which is too small.",
                        Axis.every(1, "rise, °C", 0, 10),
                        rises));
        List<Double> missing =
                rises.stream().map(each -> each.mean() - each.model()).sorted().toList();
        page.figure("rises.least", fixed(missing.getFirst(), 1));
        page.figure("rises.most", fixed(missing.getLast(), 1));
    }

    private static List<String> cells(Observation each) {
        List<String> cells = new ArrayList<>(CoolingSection.cells(each, 2));
        cells.addFirst(each.study());
        return cells;
    }
}
