package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poultice.simulator.plot.Axis;
import org.poultice.simulator.plot.Chart;
import org.poultice.simulator.plot.Curve;
import org.poultice.simulator.plot.Curve.Stroke;
import org.poultice.simulator.tissue.Scheme;

/** Vessels that react beside vessels that do not. */
final class BloodSection implements Report.Section {
    private static final Map<String, Session.Place> PLACES = places();

    @Override
    public void write(Page page) {
        List<List<String>> rows = new ArrayList<>();
        Session cold = session(ReferenceRun.COLD, true);
        Session coldConstant = session(ReferenceRun.COLD, false);
        PLACES.forEach((name, place) ->
                rows.add(row("cold: lowest, " + name, cold.lowest(place), coldConstant.lowest(place))));
        Session heat = session(ReferenceRun.HEAT, true);
        Session heatConstant = session(ReferenceRun.HEAT, false);
        PLACES.forEach((name, place) ->
                rows.add(row("heat: highest, " + name, heat.highest(place), heatConstant.highest(place))));
        page.table("blood.table", List.of("°C", "reactive", "constant"), rows);
        page.picture(
                "physics-blood-cold",
                chart(cold, coldConstant, ReferenceRun.COLD, Axis.every(5, "temperature, °C", 10, 40)));
        page.picture(
                "physics-blood-heat",
                chart(heat, heatConstant, ReferenceRun.HEAT, Axis.every(1, "temperature, °C", 33, 42)));
        coolingTimes(page);
    }

    private static Map<String, Session.Place> places() {
        Map<String, Session.Place> places = new LinkedHashMap<>();
        places.put("skin", Session.Sample::skin);
        places.put("1 cm deep", Session.Sample::oneCm);
        places.put("2 cm deep", Session.Sample::twoCm);
        return places;
    }

    private static Session session(ReferenceRun run, boolean reactive) {
        return Session.of(run.pad(), reactive, Scheme.CRANK_NICOLSON);
    }

    private static List<String> row(String what, double reactive, double constant) {
        return List.of(what, fixed(reactive, 2), fixed(constant, 2));
    }

    private static void coolingTimes(Page page) {
        List<Observation> times = Studies.coolingTimes();
        List<String> constant = times.stream()
                .map(each -> Studies.minutesToSevenDegrees(new Limb(each.fat().middle(), false)))
                .map(minutes -> minutes.isInfinite() ? "never" : fixed(minutes, 1))
                .toList();
        page.figure("otte.constant", String.join(" / ", constant));
        List<String> observed =
                times.stream().map(each -> fixed(each.mean(), 1)).toList();
        page.figure("otte.observed", String.join(" / ", observed));
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
