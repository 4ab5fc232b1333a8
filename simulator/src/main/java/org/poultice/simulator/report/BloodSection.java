package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;

import java.util.List;
import org.poultice.simulator.plot.Axis;
import org.poultice.simulator.plot.Chart;
import org.poultice.simulator.plot.Curve;
import org.poultice.simulator.plot.Curve.Stroke;
import org.poultice.simulator.tissue.Scheme;

/** Vessels that react beside vessels that do not. */
final class BloodSection implements Report.Section {

    @Override
    public void write(Page page) {
        page.write("""
                ## What the blood does

                    ./poultice report

                Blood carries heat to where it is cold and away from where it is hot. Vessels *react*: they close in the cold, within minutes, and take an hour to open again; they open in the heat. *Constant* perfusion leaves them as
                they are at rest. The same sessions of four hours with both:
                """);
        Session cold = session(ReferenceRun.COLD, true);
        Session coldConstant = session(ReferenceRun.COLD, false);
        Session heat = session(ReferenceRun.HEAT, true);
        Session heatConstant = session(ReferenceRun.HEAT, false);
        page.table(
                List.of("", "reactive", "constant"),
                List.of(
                        row(
                                "cold: coldest skin, °C",
                                cold.lowest(Session.Sample::skin),
                                coldConstant.lowest(Session.Sample::skin)),
                        row(
                                "cold: coldest 1 cm deep",
                                cold.lowest(Session.Sample::oneCm),
                                coldConstant.lowest(Session.Sample::oneCm)),
                        row(
                                "cold: coldest 2 cm deep",
                                cold.lowest(Session.Sample::twoCm),
                                coldConstant.lowest(Session.Sample::twoCm)),
                        row(
                                "heat: warmest skin, °C",
                                heat.highest(Session.Sample::skin),
                                heatConstant.highest(Session.Sample::skin)),
                        row(
                                "heat: warmest 1 cm deep",
                                heat.highest(Session.Sample::oneCm),
                                heatConstant.highest(Session.Sample::oneCm)),
                        row(
                                "heat: warmest 2 cm deep",
                                heat.highest(Session.Sample::twoCm),
                                heatConstant.highest(Session.Sample::twoCm))));
        page.picture(
                "physics-blood-cold",
                chart(cold, coldConstant, ReferenceRun.COLD, Axis.every(5, "temperature, °C", 10, 40)));
        page.picture(
                "physics-blood-heat",
                chart(heat, heatConstant, ReferenceRun.HEAT, Axis.every(1, "temperature, °C", 33, 42)));
        conclusion(page);
    }

    private static Session session(ReferenceRun run, boolean reactive) {
        return Session.of(run.pad(), reactive, Scheme.CRANK_NICOLSON);
    }

    private static List<String> row(String what, double reactive, double constant) {
        return List.of(what, fixed(reactive, 2), fixed(constant, 2));
    }

    private static void conclusion(Page page) {
        List<Double> minutes = Studies.coolingTimes().stream()
                .map(each -> Studies.minutesToSevenDegrees(new Limb(each.fat().middle(), false)))
                .toList();
        List<String> words = minutes.stream()
                .map(each -> each.isInfinite() ? "never" : fixed(each, 1))
                .toList();
        page.write("""
                **Constant perfusion is the careful choice for heat**: less is carried away, everything gets warmer, the dose is larger. **It is the careless choice for cold**: vessels that stay open keep the tissue warm, and it looks less cold than it
                is. Reactive perfusion is the other way round. So both are kept, and a limit has to hold with the one that is careful for it.

                Limbs speak for reaction. With constant perfusion the four groups of Otte 2002 would need %s min (within four hours) instead of %s.
                """.formatted(String.join(" / ", words), observed()));
    }

    private static String observed() {
        return String.join(
                " / ",
                Studies.coolingTimes().stream()
                        .map(each -> fixed(each.mean(), 1))
                        .toList());
    }

    private static Chart chart(Session reactive, Session constant, ReferenceRun run, Axis celsius) {
        return new Chart(
                "A " + run.name() + ", with vessels that react and without",
                "Skin and 2 cm under a " + run.name() + " over four hours, with reactive and with constant perfusion.",
                Axis.every(20, "minutes", 0, Session.MINUTES),
                celsius,
                ReferenceSection.timesOn(),
                List.of(
                        new Curve("skin, reactive", Stroke.SOLID, reactive.curve(Session.Sample::skin)),
                        new Curve("skin, constant", Stroke.DASHED, constant.curve(Session.Sample::skin)),
                        new Curve("2 cm, reactive", Stroke.DOTTED, reactive.curve(Session.Sample::twoCm)),
                        new Curve("2 cm, constant", Stroke.DASHED_AND_DOTTED, constant.curve(Session.Sample::twoCm))),
                List.of());
    }
}
