package org.poultice.simulator.tissue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.adapter.yaml.Kind;
import org.poultice.controller.adapter.yaml.YamlMap;

/** Reads the layers of a {@link TissueCase}, for {@link TissueCaseReader}. */
final class LayersReader {
    private static final String LAYERS = "layers";
    private static final String DEFAULT = "default";
    private static final int MOST_CELLS = 20_000;
    private static final double USUAL_CELL_MM = 0.25;

    private static final Kind<Double> MM = new Quantity("mm", 1e-4, 1e4);

    private final YamlMap root;
    private final List<Double> thicknessesMm = new ArrayList<>();

    LayersReader(YamlMap root) {
        this.root = root;
    }

    /** The layers; those of a lower back where there are none. */
    List<Layer> read() {
        List<Layer> layers = root.sections(LAYERS).stream().map(this::layer).toList();
        if (layers.isEmpty()) {
            return lowerBack();
        }
        double cells = layers.stream().mapToDouble(LayersReader::cells).sum();
        if (cells > MOST_CELLS) {
            root.problem(
                    LAYERS,
                    "make %.0f cells".formatted(cells),
                    "Allowed are %d; take a larger cellMm".formatted(MOST_CELLS));
        }
        return layers;
    }

    /** Of all layers together, as they are written; not a number where one of them is not known. */
    double depthMm() {
        // In decimals, for a probe at the far end is written in decimals too.
        return thicknessesMm.stream().anyMatch(thickness -> thickness.isNaN())
                ? Double.NaN
                : thicknessesMm.stream()
                        .map(BigDecimal::valueOf)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
    }

    private List<Layer> lowerBack() {
        if (root.isEmptyList(LAYERS)) {
            root.problem(LAYERS, "names no layer", "Give one, or remove the key for a lower back");
        }
        List<Layer> layers = LowerBack.layers(LowerBack.USUAL_FAT_M);
        layers.forEach(layer -> thicknessesMm.add(root.has(LAYERS) ? Double.NaN : layer.thicknessM() * 1e3));
        return layers;
    }

    private Layer layer(YamlMap map) {
        String name = map.text("name").required();
        Vessels byName = Vessels.of(name);
        double thicknessMm = map.value("thicknessMm", MM).required();
        thicknessesMm.add(thicknessMm);
        return new Layer(
                name,
                thicknessMm / 1e3,
                Quantity.orElse(map, "cellMm", MM, USUAL_CELL_MM) / 1e3,
                map.value("conductivityWPerMK", new Quantity("W/mK", 1e-6, 1e6)).required(),
                map.value("densityKgPerM3", new Quantity("kg/m³", 1e-3, 1e6)).required(),
                map.value("heatCapacityJPerKgK", new Quantity("J/kgK", 1e-3, 1e6))
                        .required(),
                map.value("perfusionPerS", new Quantity("1/s", 0, 10)).orElse(0.0, DEFAULT),
                map.value("metabolicWPerM3", new Quantity("W/m³", -1e9, 1e9)).orElse(0.0, DEFAULT),
                Vessels.of(map.oneOf("vessels", "dermis", "fat", "muscle", "passive")
                        .orElse(byName.word(), DEFAULT)));
    }

    private static double cells(Layer layer) {
        return Double.isNaN(layer.thicknessM() / layer.cellM()) ? Double.NaN : layer.cells();
    }
}
