package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;
import static org.poultice.simulator.plot.Decimals.plain;
import static org.poultice.simulator.plot.Decimals.signed;

import java.util.List;
import java.util.stream.Stream;
import org.poultice.simulator.plot.Axis;

/** The skin under packs of cold, without a fit to the laboratory. */
final class SkinSection implements Report.Section {

    @Override
    public void write(Page page) {
        List<SkinUnderIce> rows = SkinUnderIce.all();
        Observation rewarming = SkinUnderIce.rewarming();
        page.write("""
                ## The skin under cold packs

                    ./poultice report

                What decides here is what lies between pack and skin. So each study is computed **with the resistance that the same kind of cover had elsewhere**, not with one fitted to it: wet towel 0.0123 m²K/W (fitted to the first row, which is
                therefore no test), a packet's film 0.011, loose cubes 0.021, dry cloth 0.070. The last column is the resistance that would have met the mean, in brackets what the other program fitted. **Assumed**: the limb above with 10 mm of fat (5 to 15 in brackets), packs that stay at
                0 °C. Gel, peas and alcohol do not: they come at about −20 °C and warm up, and neither is published minute by minute. Times are 20 min, with Tsang 30.
                """);
        page.table(
                List.of(
                        "study",
                        "cover",
                        "observed, °C",
                        "R, m²K/W",
                        "model, °C",
                        "difference",
                        "other program",
                        "R that meets it"),
                rows.stream().map(SkinSection::cells).toList());
        page.picture(
                "physics-skin",
                Comparison.chart(
                        "Skin at the end of cold, resistance not fitted to the study",
                        "Skin temperature under ice, gel, peas and through towels in four studies: measured with error bars beside the model.",
                        Axis.every(5, "skin, °C", 0, 35),
                        Stream.concat(rows.stream().map(SkinUnderIce::observation), Stream.of(rewarming))
                                .toList()));
        errors(page, rows);
        page.write("""
                **Rewarming** (last row of the plot): 20 min after the wet towel was taken away, %s °C were observed, %s by the model, %s by the other program. The model's skin warms too fast. It also starts too warm: these volunteers had %s °C
                before the ice, the model has %s.
                """.formatted(
                        Comparison.observed(rewarming),
                        Comparison.model(rewarming, 1),
                        Comparison.reference(rewarming),
                        "28.6 ± 1.3",
                        fixed(Limb.with(rewarming.fat().middle()).atRest().skinCelsius(), 1)));
    }

    private static List<String> cells(SkinUnderIce row) {
        Observation seen = row.observation();
        Double fittedElsewhere = row.fittedElsewhere();
        return List.of(
                seen.study(),
                seen.what(),
                Comparison.observed(seen),
                plain(row.resistance()),
                Comparison.model(seen, 1),
                signed(row.miss(), 1),
                Comparison.reference(seen),
                fittedElsewhere == null
                        ? fixed(row.fitted(), 4)
                        : fixed(row.fitted(), 4) + " (" + plain(fittedElsewhere) + ")");
    }

    private static void errors(Page page, List<SkinUnderIce> rows) {
        List<SkinUnderIce> ice = rows.stream().filter(SkinUnderIce::meltingIce).toList();
        double least = rows.stream().mapToDouble(SkinUnderIce::fitted).min().orElseThrow();
        double most = rows.stream().mapToDouble(SkinUnderIce::fitted).max().orElseThrow();
        page.write("""
                **The skin is missed by %s °C in the root of the mean square over all %s rows, and by %s °C over the %s rows of melting ice.** The other program was reported to miss by 3.7 °C; over which rows was not, so the two cannot be compared
                strictly. The resistances that would meet the means go from %s to %s m²K/W. The model is mostly too cold here: for a controller that guards against cold, that is the careful side. It says little about one person's skin.

                Not reproduced: the other program's 16.7 °C under a gel pack (Chesterton). It must have let the pack warm up; with which mass and from which temperature is not known. With a pack of 0 °C the model stays %s °C below what was
                observed.
                """.formatted(
                        fixed(SkinUnderIce.rootMeanSquare(rows), 1),
                        String.valueOf(rows.size()),
                        fixed(SkinUnderIce.rootMeanSquare(ice), 1),
                        String.valueOf(ice.size()),
                        fixed(least, 3),
                        fixed(most, 3),
                        fixed(-rows.get(6).miss(), 1)));
    }
}
