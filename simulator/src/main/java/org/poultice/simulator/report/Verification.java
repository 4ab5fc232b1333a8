package org.poultice.simulator.report;

import java.util.List;
import java.util.stream.Stream;
import org.poultice.simulator.tissue.Boundary;
import org.poultice.simulator.tissue.Scheme;
import org.poultice.simulator.tissue.Tissue;

/** The tissue's solver beside the closed forms, and in the places where such solvers go wrong. */
final class Verification {
    /** Wanted on transients from 60 s on, °C. */
    static final double SECOND_ORDER = 0.02;

    static final double FIRST_ORDER = 0.10;
    /** Wanted of a steady state, °C. */
    static final double STEADY = 0.01;
    /** Wanted of the heat of each step, as a share of what moves in it. */
    static final double ENERGY = 1e-9;

    private static final double TRAP_SECONDS = 300;
    private static final double[] TRAP_DEPTHS_M = {0, 1e-3, 5e-3, 20e-3};
    private static final double ENDLESS_M = 0.1;

    private Verification() {}

    /** A place and a time of a closed form, and by how much each scheme misses it there, °C. */
    record Row(ClosedForm form, Probe probe, double celsius, double crankNicolson, double backwardEuler) {

        double allowed(Scheme scheme) {
            return form.isSteady() ? STEADY : scheme == Scheme.CRANK_NICOLSON ? SECOND_ORDER : FIRST_ORDER;
        }

        double error(Scheme scheme) {
            return scheme == Scheme.CRANK_NICOLSON ? crankNicolson : backwardEuler;
        }
    }

    static List<Row> rows() {
        return Stream.of(ClosedForm.values())
                .flatMap(form -> form.probes().stream().map(probe -> row(form, probe)))
                .toList();
    }

    private static Row row(ClosedForm form, Probe probe) {
        double celsius = form.celsius(probe.depthM(), probe.seconds());
        return new Row(
                form,
                probe,
                celsius,
                computed(form, probe, Resolution.usual(Scheme.CRANK_NICOLSON)) - celsius,
                computed(form, probe, Resolution.usual(Scheme.BACKWARD_EULER)) - celsius);
    }

    /** What the solver gives, °C. */
    static double computed(ClosedForm form, Probe probe, Resolution resolution) {
        Tissue tissue = form.tissue(resolution);
        if (!form.isSteady()) {
            tissue.advance(probe.seconds());
        }
        return tissue.celsius(probe.depthM());
    }

    /** The largest error of all transients, or of all steady states, °C. */
    static double worst(List<Row> rows, Scheme scheme, boolean steady) {
        return rows.stream()
                .filter(row -> row.form().isSteady() == steady)
                .mapToDouble(row -> Math.abs(row.error(scheme)))
                .max()
                .orElseThrow();
    }

    /** By how much the solver misses the flux into the surface, W/m². */
    static double errorOfFlux(ClosedForm steady, Scheme scheme) {
        return steady.tissue(Resolution.usual(scheme)).wattsPerM2() - steady.wattsPerM2();
    }

    /** Of A1, at 20 mm after 10 s, where the cold has not come yet: 37 °C to all digits. */
    static double beforeTheColdComes(Scheme scheme) {
        return computed(ClosedForm.A1, new Probe(20, 10), Resolution.usual(scheme));
    }

    /** By how much A1 leaves the range from 5 to 37 °C anywhere in its first ten seconds, °C; 0 when it does not. */
    static double overshoot(Scheme scheme) {
        Tissue tissue = ClosedForm.A1.tissue(Resolution.usual(scheme));
        double worst = 0;
        for (int second = 1; second <= 10; second++) {
            tissue.advance(1);
            for (double depth = 0; depth <= ENDLESS_M; depth += 0.1e-3) {
                double celsius = tissue.celsius(depth);
                worst = Math.max(worst, Math.max(celsius - ClosedForm.START, ClosedForm.SURFACE - celsius));
            }
        }
        return worst;
    }

    /** The most by which a contact without resistance differs from a held temperature, °C. */
    static double contactWithoutResistance(Scheme scheme) {
        Resolution resolution = Resolution.usual(scheme);
        Boundary contact = new Boundary.Contact(ClosedForm.SURFACE, 1e-12);
        return differenceFromA1(ClosedForm.like(resolution, 0, contact), resolution);
    }

    /** The most by which tissue whose blood hardly flows differs from tissue without blood, °C. */
    static double bloodThatHardlyFlows(Scheme scheme) {
        Resolution resolution = Resolution.usual(scheme);
        Boundary held = new Boundary.Temperature(ClosedForm.SURFACE);
        return differenceFromA1(ClosedForm.like(resolution, 1e-12, held), resolution);
    }

    private static double differenceFromA1(Tissue other, Resolution resolution) {
        Tissue tissue = ClosedForm.A1.tissue(resolution);
        tissue.advance(TRAP_SECONDS);
        other.advance(TRAP_SECONDS);
        double worst = 0;
        for (double depth : TRAP_DEPTHS_M) {
            worst = Math.max(worst, Math.abs(tissue.celsius(depth) - other.celsius(depth)));
        }
        return worst;
    }
}
