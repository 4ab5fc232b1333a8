package org.poultice.simulator.report;

import static org.poultice.simulator.report.ErrorFunction.erf;
import static org.poultice.simulator.report.ErrorFunction.scaledErfc;

import java.util.List;
import org.poultice.simulator.tissue.Blood;
import org.poultice.simulator.tissue.Boundary;
import org.poultice.simulator.tissue.Layer;
import org.poultice.simulator.tissue.LowerBack;
import org.poultice.simulator.tissue.Tissue;
import org.poultice.simulator.tissue.TissueBuild;
import org.poultice.simulator.tissue.Vessels;

/**
 * Cases of the tissue's equation whose solution can be written down. The tissue is homogeneous, 0.5 W/mK, 1050 kg/m³, 3600 J/kgK; with blood, 1e-3 1/s of
 * 37 °C, and 700 W/m³. 100 mm stand for a body without end.
 */
enum ClosedForm {
    A1 {
        @Override
        double celsius(double depthM, double seconds) {
            return SURFACE + (START - SURFACE) * erf(depthM / reach(seconds));
        }

        @Override
        Tissue tissue(Resolution resolution) {
            return suddenly(build(resolution, List.of(homogeneous(ENDLESS, 0, 0))), START, COLD);
        }
    },
    A2 {
        // e^(2uv+v²)·erfc(u+v) is a huge number times a tiny one; it is e^(−u²) times the scaled complement of u+v.
        @Override
        double celsius(double depthM, double seconds) {
            double u = depthM / reach(seconds);
            double v = CONTACT / CONDUCTIVITY * reach(seconds) / 2;
            return SURFACE + (START - SURFACE) * (erf(u) + StrictMath.exp(-u * u) * scaledErfc(u + v));
        }

        @Override
        Tissue tissue(Resolution resolution) {
            Boundary contact = new Boundary.Contact(SURFACE, 1 / CONTACT);
            return suddenly(build(resolution, List.of(homogeneous(ENDLESS, 0, 0))), START, contact);
        }
    },
    A4 {
        @Override
        double celsius(double depthM, double seconds) {
            double above = (COLD_END - UNDISTURBED) * StrictMath.sinh(DECAY * (SLAB - depthM));
            double below = (BLOOD.celsius() - UNDISTURBED) * StrictMath.sinh(DECAY * depthM);
            return UNDISTURBED + (above + below) / StrictMath.sinh(DECAY * SLAB);
        }

        @Override
        double wattsPerM2() {
            double above = (COLD_END - UNDISTURBED) * StrictMath.cosh(DECAY * SLAB);
            return CONDUCTIVITY * DECAY * (above - (BLOOD.celsius() - UNDISTURBED)) / StrictMath.sinh(DECAY * SLAB);
        }

        @Override
        Tissue tissue(Resolution resolution) {
            TissueBuild build = build(resolution, List.of(homogeneous(SLAB, PERFUSION, METABOLIC)));
            return Tissue.steady(build, new Boundary.Temperature(COLD_END), LowerBack.CORE);
        }
    },
    A7 {
        // e^(±2uv)·erfc(u±v) is e^(−u²−v²) times the scaled complement of u±v.
        @Override
        double celsius(double depthM, double seconds) {
            double u = depthM / reach(seconds);
            double v = DECAY * reach(seconds) / 2;
            double share = StrictMath.exp(-u * u - v * v) * (scaledErfc(u - v) + scaledErfc(u + v)) / 2;
            return UNDISTURBED + (SURFACE - UNDISTURBED) * share;
        }

        @Override
        Tissue tissue(Resolution resolution) {
            return suddenly(build(resolution, List.of(homogeneous(ENDLESS, PERFUSION, METABOLIC))), UNDISTURBED, COLD);
        }
    },
    A9 {
        @Override
        double celsius(double depthM, double seconds) {
            double celsius = SURFACE;
            double top = 0;
            for (Layer layer : SERIES) {
                double within = Math.clamp(depthM - top, 0, layer.thicknessM());
                celsius -= wattsPerM2() * within / layer.conductivityWPerMK();
                top += layer.thicknessM();
            }
            return celsius;
        }

        @Override
        double wattsPerM2() {
            double resistance = SERIES.stream()
                    .mapToDouble(layer -> layer.thicknessM() / layer.conductivityWPerMK())
                    .sum();
            return (SURFACE - BLOOD.celsius()) / resistance;
        }

        @Override
        Tissue tissue(Resolution resolution) {
            return Tissue.steady(build(resolution, SERIES), COLD, LowerBack.CORE);
        }
    };

    static final double START = 37;
    static final double SURFACE = 5;
    private static final double COLD_END = 10;
    private static final double SLAB = 0.03;
    private static final double ENDLESS = 0.1;
    private static final double CONTACT = 100; // W/m²K
    private static final double CONDUCTIVITY = 0.5;
    private static final double DENSITY = 1050;
    private static final double HEAT_CAPACITY = 3600;
    private static final double PERFUSION = 1e-3;
    private static final double METABOLIC = 700;
    private static final Blood BLOOD = new Blood(37, 3_797_850);
    private static final Boundary COLD = new Boundary.Temperature(SURFACE);
    private static final double UNDISTURBED = BLOOD.celsius() + METABOLIC / (PERFUSION * BLOOD.heatCapacityJPerM3K());
    /** By which the disturbance of a steady state falls, 1/m. */
    private static final double DECAY = StrictMath.sqrt(PERFUSION * BLOOD.heatCapacityJPerM3K() / CONDUCTIVITY);

    private static final List<Layer> SERIES =
            List.of(inSeries(3e-3, 0.05), inSeries(2.1e-3, 0.4), inSeries(10e-3, 0.21), inSeries(30e-3, 0.49));

    /**
     * The solution.
     *
     * @param seconds from the sudden change on, more than 0; of no effect for a steady state
     */
    abstract double celsius(double depthM, double seconds);

    /** The same tissue at its beginning, with its ends in place. */
    abstract Tissue tissue(Resolution resolution);

    /** What flows into the surface in the steady state. */
    double wattsPerM2() {
        throw new UnsupportedOperationException(this + " has no steady state");
    }

    boolean isSteady() {
        return this == A4 || this == A9;
    }

    /** Places and times at which it is looked at. */
    List<Probe> probes() {
        double ever = Double.POSITIVE_INFINITY;
        return switch (this) {
            case A1 -> Probe.at(List.of(300.0), 1, 2, 5, 10, 20);
            case A2 -> Probe.at(List.of(60.0, 300.0, 1200.0), 0, 10);
            case A4 -> Probe.at(List.of(ever), 1, 5, 10, 15, 20, 25);
            case A7 -> Probe.at(List.of(60.0, 300.0, 600.0, 1200.0), 5, 10);
            case A9 -> Probe.at(List.of(ever), 3, 5.1, 15.1);
        };
    }

    /** How far a disturbance comes, 2√(αt). */
    private static double reach(double seconds) {
        return 2 * StrictMath.sqrt(CONDUCTIVITY / (DENSITY * HEAT_CAPACITY) * seconds);
    }

    /** Tissue of A1 but for the given blood flow and surface. */
    static Tissue like(Resolution resolution, double perfusionPerS, Boundary surface) {
        return suddenly(build(resolution, List.of(homogeneous(ENDLESS, perfusionPerS, 0))), START, surface);
    }

    private static Tissue suddenly(TissueBuild build, double celsius, Boundary surface) {
        Tissue tissue = Tissue.uniform(build, celsius);
        tissue.surface(surface);
        return tissue;
    }

    private static TissueBuild build(Resolution resolution, List<Layer> layers) {
        List<Layer> cut = layers.stream()
                .map(layer -> layer.inCellsOf(resolution.cellM()))
                .toList();
        return new TissueBuild(cut, BLOOD, false, resolution.scheme(), resolution.timeStepS());
    }

    private static Layer homogeneous(double thicknessM, double perfusionPerS, double metabolicWPerM3) {
        return new Layer(
                "tissue",
                thicknessM,
                thicknessM,
                CONDUCTIVITY,
                DENSITY,
                HEAT_CAPACITY,
                perfusionPerS,
                metabolicWPerM3,
                Vessels.PASSIVE);
    }

    private static Layer inSeries(double thicknessM, double conductivity) {
        return new Layer("layer", thicknessM, thicknessM, conductivity, DENSITY, HEAT_CAPACITY, 0, 0, Vessels.PASSIVE);
    }
}
