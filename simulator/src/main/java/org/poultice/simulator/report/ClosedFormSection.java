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
    private static final double ROUNDING = 1e-12;

    @Override
    public void write(Page page) {
        List<Verification.Row> rows = Verification.rows();
        page.table(
                "closed.forms",
                List.of("form", "mm", "s", "closed form, °C", "error of Crank–Nicolson, °C", "of backward Euler, °C"),
                rows.stream().map(ClosedFormSection::cells).toList());
        page.table("closed.summary", List.of("", "Crank–Nicolson", "backward Euler", "wanted"), summary(rows));
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
                        scheme -> unlessRounding(EnergyBalance.worst(scheme)),
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

    /** What is left of rounding says nothing, and may differ from machine to machine. */
    private static String unlessRounding(double share) {
        return share < ROUNDING ? "below " + powerOfTen(ROUNDING) : powerOfTen(share);
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
