package org.poultice.simulator.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cases of the tissue's equations whose solutions can be written down, with what those give. Homogeneous tissue: 0.5 W/mK, 1050 kg/m³, 3600 J/kgK; with
 * blood: 1e-3 1/s of 37 °C, and 700 W/m³; cells of 0.25 mm. 100 mm stand for a body without end.
 */
final class ClosedForms {
    static final double UNDISTURBED = 37.184315;
    private static final double CELL = 0.25e-3;
    private static final double ENDLESS = 0.1;
    private static final Boundary COLD = new Boundary.Temperature(5);

    private ClosedForms() {}

    /** @param millimetres depth */
    record Row(String form, double millimetres, double seconds, double celsius) {

        boolean isSteady() {
            return Double.isInfinite(seconds);
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        add(rows, "A1", 300, Map.of(1.0, 7.8600, 2.0, 10.6842, 5.0, 18.6119, 10.0, 28.6272, 20.0, 36.2074));
        add(rows, "A2", 60, Map.of(0.0, 23.7059, 10.0, 36.9201));
        add(rows, "A2", 300, Map.of(0.0, 16.7046, 10.0, 32.8843));
        add(rows, "A2", 1200, Map.of(0.0, 11.6991, 10.0, 23.6322));
        add(rows, "A7", 60, Map.of(5.0, 30.6811, 10.0, 36.8142));
        add(rows, "A7", 300, Map.of(5.0, 20.4997, 10.0, 30.0602));
        add(rows, "A7", 600, Map.of(5.0, 18.0401, 10.0, 26.5919));
        add(rows, "A7", 1200, Map.of(5.0, 16.8240, 10.0, 24.5573));
        double ever = Double.POSITIVE_INFINITY;
        add(
                rows,
                "A4",
                ever,
                Map.of(1.0, 12.2921, 5.0, 19.7219, 10.0, 26.0749, 15.0, 30.2848, 20.0, 33.1636, 25.0, 35.2668));
        add(rows, "A9", ever, Map.of(3.0, 16.0286, 5.1, 16.9936, 15.1, 25.7464));
        return rows;
    }

    private static void add(List<Row> rows, String form, double seconds, Map<Double, Double> celsiusByDepth) {
        celsiusByDepth.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> rows.add(new Row(form, each.getKey(), seconds, each.getValue())));
    }

    /** The tissue of a form at its beginning, with its ends in place. */
    static Tissue tissue(String form, Scheme scheme) {
        return switch (form) {
            case "A1" -> suddenly(build(scheme, List.of(homogeneous(ENDLESS, 0, 0))), 37, COLD);
            case "A2" ->
                suddenly(build(scheme, List.of(homogeneous(ENDLESS, 0, 0))), 37, new Boundary.Contact(5, 0.01));
            case "A7" -> suddenly(build(scheme, List.of(homogeneous(ENDLESS, 1e-3, 700))), UNDISTURBED, COLD);
            case "A4" ->
                Tissue.steady(
                        build(scheme, List.of(homogeneous(0.03, 1e-3, 700))),
                        new Boundary.Temperature(10),
                        LowerBack.CORE);
            case "A9" -> Tissue.steady(build(scheme, underATowel()), COLD, LowerBack.CORE);
            default -> throw new IllegalArgumentException(form);
        };
    }

    static double computed(Row row, Scheme scheme) {
        Tissue tissue = tissue(row.form(), scheme);
        if (!row.isSteady()) {
            tissue.advance(row.seconds());
        }
        return tissue.celsius(row.millimetres() / 1e3);
    }

    static Tissue suddenly(TissueBuild build, double celsius, Boundary surface) {
        Tissue tissue = Tissue.uniform(build, celsius);
        tissue.surface(surface);
        return tissue;
    }

    static TissueBuild build(Scheme scheme, List<Layer> layers) {
        return new TissueBuild(layers, new Blood(37, 3_797_850), false, scheme, 1);
    }

    static Layer homogeneous(double thicknessM, double perfusionPerS, double metabolicWPerM3) {
        return new Layer("tissue", thicknessM, CELL, 0.5, 1050, 3600, perfusionPerS, metabolicWPerM3, Vessels.PASSIVE);
    }

    private static List<Layer> underATowel() {
        return List.of(inSeries(3e-3, 0.05), inSeries(2.1e-3, 0.4), inSeries(10e-3, 0.21), inSeries(30e-3, 0.49));
    }

    private static Layer inSeries(double thicknessM, double conductivity) {
        return new Layer("layer", thicknessM, CELL, conductivity, 1050, 3600, 0, 0, Vessels.PASSIVE);
    }
}
