package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;
import static org.poultice.simulator.plot.Decimals.plain;
import static org.poultice.simulator.plot.Decimals.signed;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.poultice.simulator.plot.Axis;

/** The skin under packs of cold, without a fit to the laboratory. */
final class SkinSection implements Report.Section {

    @Override
    public void write(Page page) {
        List<SkinUnderIce> rows = SkinUnderIce.all();
        List<Double> fitted = rows.stream().map(SkinUnderIce::fitted).toList();
        page.table(
                "skin.table",
                List.of(
                        "study",
                        "cover",
                        "observed, °C",
                        "R, m²K/W",
                        "model, °C",
                        "difference",
                        "other program",
                        "R that meets it"),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> cells(rows.get(i), fitted.get(i)))
                        .toList());
        page.figure(
                "fitted.least",
                fixed(fitted.stream().min(Comparator.naturalOrder()).orElseThrow(), 3));
        page.figure(
                "fitted.most",
                fixed(fitted.stream().max(Comparator.naturalOrder()).orElseThrow(), 3));
        errors(page, rows);
        Observation rewarming = SkinUnderIce.rewarming();
        rewarming(page, rewarming);
        page.picture(
                "physics-skin",
                Comparison.chart(
                        "Skin at the end of cold, resistance not fitted to the study",
                        "Skin temperature under ice, gel, peas and through towels in four studies: measured with error bars beside the model.",
                        Axis.every(5, "skin, °C", 0, 35),
                        Stream.concat(rows.stream().map(SkinUnderIce::observation), Stream.of(rewarming))
                                .toList()));
    }

    private static List<String> cells(SkinUnderIce row, double fitted) {
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
                fittedElsewhere == null ? fixed(fitted, 4) : fixed(fitted, 4) + " (" + plain(fittedElsewhere) + ")");
    }

    private static void errors(Page page, List<SkinUnderIce> rows) {
        List<SkinUnderIce> ice = rows.stream().filter(SkinUnderIce::meltingIce).toList();
        page.figure("skin.rms", fixed(SkinUnderIce.rootMeanSquare(rows), 1));
        page.figure("skin.rows", String.valueOf(rows.size()));
        page.figure("skin.rms.ice", fixed(SkinUnderIce.rootMeanSquare(ice), 1));
        page.figure("skin.rows.ice", String.valueOf(ice.size()));
        SkinUnderIce gel = rows.stream()
                .filter(row -> row.observation().study().startsWith("Chesterton")
                        && row.observation().what().equals("gel"))
                .findFirst()
                .orElseThrow();
        page.figure("gel.miss", fixed(-gel.miss(), 1));
    }

    private static void rewarming(Page page, Observation seen) {
        page.figure("rewarm.observed", Comparison.observed(seen));
        page.figure("rewarm.model", Comparison.model(seen, 1));
        page.figure("rewarm.other", Comparison.reference(seen));
        double before = Limb.with(seen.fat().middle()).atRest().skinCelsius();
        page.figure("rewarm.before", fixed(before, 1));
    }
}
