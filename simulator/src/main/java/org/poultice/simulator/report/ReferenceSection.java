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
        page.write("""
                ## A session of four hours

                    ./poultice report
                    ./poultice tissue docs/examples/cold-pack.yaml      # the numbers of the cold one, to six digits
                    ./poultice tissue docs/examples/heating-pad.yaml

                A lower back with 10 mm of fat in a room of 23 °C, vessels that react, 20 min on and 20 min off. Either a cold pack of 5 °C over a damp towel (0.0186 m²K/W), or a heating pad of 42 °C in its cover (0.012 m²K/W). An
                independent program with the same equations gave eight moments to 0.01 °C. Wanted is ±%s °C.
                """.formatted(fixed(ReferenceRun.WANTED, 1)));
        for (ReferenceRun run : ReferenceRun.BOTH) {
            Session session = Session.of(run.pad(), true, Scheme.CRANK_NICOLSON);
            Session coarse = Session.of(run.pad(), true, Scheme.BACKWARD_EULER);
            page.write("""
                    The %s, in °C, and in brackets the difference from the other program; the largest is %s °C, and %s °C by backward Euler:
                    """.formatted(run.name(), fixed(run.worst(session), 4), fixed(run.worst(coarse), 4)));
            page.table(
                    List.of("minute", "skin", "1 cm deep", "2 cm deep"),
                    run.rows().stream().map(row -> cells(row, session)).toList());
        }
        page.picture("physics-cold", chart(ReferenceRun.COLD, Axis.every(5, "temperature, °C", 10, 40)));
        page.picture("physics-heat", chart(ReferenceRun.HEAT, Axis.every(1, "temperature, °C", 33, 41)));
        page.write("""
                **Cold accumulates from one application to the next, heat does not.** After six times of cold, 2 cm deep is still cold when the next one would be due; after six times of heat, it is as after the first. That two programs agree says that they
                solve the same equations, not that a back follows them.
                """);
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
