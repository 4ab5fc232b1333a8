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
        page.write("""
                ## Heat

                    ./poultice report

                By how much limbs warmed. Myrer 1994: a calf in water of 40.6 °C for 20 min. Draper & Hopkins 2008: a knee under a heat wrap for 2 h. **Assumed**: the calf of Myrer's middle group (7 mm of fat, 5 to 9), its skin held at the water's
                temperature, which is the most that water can do; a wrap of 40 °C [M] behind 0.012 m²K/W on 10 mm of fat (5 to 15).
                """);
        page.table(
                List.of("study", "where", "observed, °C", "model, °C", "difference", "other program"),
                rises.stream().map(WarmingSection::cells).toList());
        page.picture(
                "physics-rises",
                Comparison.chart(
                        "How much limbs warm under heat",
                        "Rise of temperature in warm water and under a heat wrap: measured with error bars beside the model, which is too small.",
                        Axis.every(1, "rise, °C", 0, 10),
                        rises));
        page.write("""
                **The model warms too little**, by %s to %s °C. Under heat that is the careless side for the tissue below: real muscle may get warmer than the simulated one. The limits of heat rest on the skin and on the pad, not on this. Skin that starts colder rises more, and the abstract does not say where it
                started. In the study
                of 2008 the knees without a wrap cooled by 2 °C meanwhile, so the effect of the wrap was larger still.
                """.formatted(
                        fixed(
                                rises.stream()
                                        .mapToDouble(each -> each.mean() - each.model())
                                        .min()
                                        .orElseThrow(),
                                1),
                        fixed(
                                rises.stream()
                                        .mapToDouble(each -> each.mean() - each.model())
                                        .max()
                                        .orElseThrow(),
                                1)));
    }

    private static List<String> cells(Observation each) {
        List<String> cells = new ArrayList<>(CoolingSection.cells(each, 2));
        cells.addFirst(each.study());
        return cells;
    }
}
