package org.poultice.simulator.report;

import static org.poultice.simulator.plot.Decimals.fixed;
import static org.poultice.simulator.plot.Decimals.plain;
import static org.poultice.simulator.plot.Decimals.powerOfTen;
import static org.poultice.simulator.plot.Decimals.signed;

import java.util.List;
import java.util.function.Function;
import org.poultice.simulator.tissue.EnergyBalance;
import org.poultice.simulator.tissue.Scheme;

/** Cases with a solution on paper, and the places where solvers go wrong. */
final class ClosedFormSection implements Report.Section {

    @Override
    public void write(Page page) {
        page.write("""
                ## Closed forms

                    ./poultice report
                    ./poultice test -Dtest='ClosedFormTest,VerificationTest' -Dsurefire.failIfNoSpecifiedTests=false

                Some cases have a solution that can be written down. Tissue of one kind (0.5 W/mK, 1050 kg/m³, 3600 J/kgK), cells of 0.25 mm, steps of 1 s; for a body without end, 100 mm of it. The solutions are evaluated here, with an
                error function of our own; where a huge exponential meets a tiny erfc, as in A2, the product is taken as one.

                - A1: the surface goes from 37 to 5 °C at once; no blood. T = 5 + 32·erf(u), u = x/2√αt.
                - A2: contact of h = 100 W/m²K with 5 °C; no blood. T = 5 + 32·(erf(u) + e^(−u²)·erfcx(u+v)), v = h√αt/k, erfcx(z) = e^(z²)·erfc(z).
                - A4: a slab of 30 mm with blood (1e-3 1/s, 700 W/m³) between 10 and 37 °C, steady; hyperbolic sines.
                - A7: the tissue of A4 without end, at rest; the surface goes to 5 °C at once. Two products of an exponential and erfc.
                - A9: towel 3 mm 0.05, skin 2.1 mm 0.4, fat 10 mm 0.21, muscle 30 mm 0.49 W/mK, between 5 and 37 °C, steady; the probes lie where layers meet.
                """);
        List<Verification.Row> rows = Verification.rows();
        page.table(
                List.of("form", "mm", "s", "closed form, °C", "error of Crank–Nicolson, °C", "of backward Euler, °C"),
                rows.stream().map(ClosedFormSection::cells).toList());
        page.write("In sum, and in the places where such programs go wrong:");
        page.table(List.of("", "Crank–Nicolson", "backward Euler", "wanted"), summary(rows));
        page.write("""
                The errors have both signs, and those of a steady state are the same in both schemes, since nothing changes in it. Energy is checked step by step, on the lower back with vessels that react, while contacts, temperatures,
                fluxes and insulation follow one another at its ends.
                """);
    }

    private static List<String> cells(Verification.Row row) {
        return List.of(
                row.form().name(),
                plain(row.probe().millimetres()),
                row.form().isSteady() ? "steady" : plain(row.probe().seconds()),
                fixed(row.celsius(), 4),
                signed(row.crankNicolson(), 4),
                signed(row.backwardEuler(), 4));
    }

    private static List<List<String>> summary(List<Verification.Row> rows) {
        return List.of(
                line(
                        "largest error of a transient, from 60 s on, °C",
                        scheme -> fixed(Verification.worst(rows, scheme, false), 4),
                        "0.02 and 0.10"),
                line(
                        "largest error of a steady state, °C",
                        scheme -> fixed(Verification.worst(rows, scheme, true), 4),
                        "0.01"),
                line(
                        "error of the heat through the surface of A4, of %s W/m²".formatted(flux(ClosedForm.A4)),
                        scheme -> signed(Verification.errorOfFlux(ClosedForm.A4, scheme), 4)),
                line(
                        "the same of A9, of %s W/m²".formatted(flux(ClosedForm.A9)),
                        scheme -> signed(Verification.errorOfFlux(ClosedForm.A9, scheme), 4)),
                line(
                        "heat of a step that is unaccounted for, as a share of what moves",
                        scheme -> powerOfTen(EnergyBalance.worst(scheme)),
                        "1e−9"),
                line(
                        "A1 at 20 mm after 10 s, where the cold has not come yet, °C",
                        scheme -> fixed(Verification.beforeTheColdComes(scheme), 6),
                        "37.000000"),
                line(
                        "A1, anywhere in its first 10 s: beyond 5 to 37 °C by, °C",
                        scheme -> powerOfTen(Verification.overshoot(scheme)),
                        "0"),
                line(
                        "A2 with h → ∞ (1e12 W/m²K), difference from A1, °C",
                        scheme -> powerOfTen(Verification.contactWithoutResistance(scheme)),
                        "0"),
                line(
                        "A7 with w → 0 (1e−12 1/s), difference from A1, °C",
                        scheme -> powerOfTen(Verification.bloodThatHardlyFlows(scheme)),
                        "0"));
    }

    private static String flux(ClosedForm form) {
        return fixed(form.wattsPerM2(), 4);
    }

    private static List<String> line(String what, Function<Scheme, String> figure) {
        return line(what, figure, "");
    }

    private static List<String> line(String what, Function<Scheme, String> figure, String wanted) {
        return List.of(what, figure.apply(Scheme.CRANK_NICOLSON), figure.apply(Scheme.BACKWARD_EULER), wanted);
    }
}
