package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;
import static org.poultice.simulator.plot.Decimals.signed;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.poultice.simulator.plot.Axis;
import org.poultice.simulator.plot.Band;
import org.poultice.simulator.plot.Chart;
import org.poultice.simulator.plot.Curve;
import org.poultice.simulator.plot.Curve.Stroke;
import org.poultice.simulator.plot.Marks;
import org.poultice.simulator.plot.Marks.Spot;
import org.poultice.simulator.tissue.Scheme;

/** Four hours of cold and of heat, beside what another program gave. */
final class ReferenceSection implements Report.Section {

    @Override
    public void write(Page page) {
        write(page, "cold", ReferenceRun.COLD);
        write(page, "heat", ReferenceRun.HEAT);
        page.picture("physics-cold", chart(ReferenceRun.COLD, Axis.every(5, "temperature, °C", 10, 40)));
        page.picture("physics-heat", chart(ReferenceRun.HEAT, Axis.every(1, "temperature, °C", 33, 41)));
    }

    private static void write(Page page, String name, ReferenceRun run) {
        Session session = Session.of(run.pad(), true, Scheme.CRANK_NICOLSON);
        Session coarse = Session.of(run.pad(), true, Scheme.BACKWARD_EULER);
        page.figure(name + ".second", fixed(run.worst(session), 4));
        page.figure(name + ".first", fixed(run.worst(coarse), 4));
        page.table(
                name + ".table",
                List.of("minute", "skin", "1 cm deep", "2 cm deep"),
                run.rows().stream().map(row -> cells(row, session)).toList());
        page.figure(
                name + ".break.first", fixed(session.at(2 * Session.MINUTES_ON).twoCm(), 1));
        page.figure(name + ".break.last", fixed(session.at(Session.MINUTES).twoCm(), 1));
    }

    private static List<String> cells(ReferenceRun.Row row, Session session) {
        Session.Sample ours = session.at(row.minute());
        return List.of(
                String.valueOf(row.minute()),
                cell(ours.skin(), row.skin()),
                cell(ours.oneCm(), row.oneCm()),
                cell(ours.twoCm(), row.twoCm()));
    }

    private static String cell(double ours, double reference) {
        return fixed(ours, 2) + " (" + signed(ours - reference, 3) + ")";
    }

    private static Chart chart(ReferenceRun run, Axis celsius) {
        Session session = Session.of(run.pad(), true, Scheme.CRANK_NICOLSON);
        return new Chart(
                "A " + run.name() + ", 20 min on (grey) and 20 min off",
                "Skin, 1 cm and 2 cm under a " + run.name()
                        + " over four hours, with the numbers of another program on the curves.",
                Axis.every(20, "minutes", 0, Session.MINUTES),
                celsius,
                timesOn(),
                List.of(
                        new Curve("skin", Stroke.SOLID, session.curve(Session.Sample::skin)),
                        new Curve("1 cm deep", Stroke.DASHED, session.curve(Session.Sample::oneCm)),
                        new Curve("2 cm deep", Stroke.DOTTED, session.curve(Session.Sample::twoCm))),
                List.of(new Marks("other program", Marks.Shape.CROSS, Marks.Bars.NONE, spots(run))));
    }

    static List<Band> timesOn() {
        return IntStream.range(0, Session.MINUTES / (2 * Session.MINUTES_ON))
                .mapToObj(i -> new Band(2.0 * i * Session.MINUTES_ON, (2.0 * i + 1) * Session.MINUTES_ON))
                .toList();
    }

    private static List<Spot> spots(ReferenceRun run) {
        return run.rows().stream()
                .flatMap(row ->
                        Stream.of(row.skin(), row.oneCm(), row.twoCm()).map(celsius -> Spot.of(row.minute(), celsius)))
                .toList();
    }
}
