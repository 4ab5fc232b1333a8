package org.poultice.simulator.tissue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.yaml.Kind;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.controller.adapter.yaml.YamlDocument;
import org.poultice.controller.adapter.yaml.YamlMap;
import org.poultice.simulator.tissue.TissueCase.Start;
import org.poultice.simulator.tissue.TissueCase.Switch;

/** Reads the file of {@code poultice tissue}; docs/tissue.md describes it. */
public final class TissueCaseReader {
    private static final String DEFAULT = "default";
    private static final double MOST_STEPS = 50_000_000;
    private static final int MOST_PLACES = 4_000;
    private static final double USUAL_STEP_S = 1;

    private static final Kind<Double> CELSIUS = new Quantity("°C", -200, 500);
    private static final Kind<Double> SECONDS = new Quantity("s", 0, 1e9);
    private static final Kind<Double> STEP = new Quantity("s", 1e-6, 1e6);

    private final YamlDocument document;
    private final YamlMap root;

    private TissueCaseReader(YamlDocument document) {
        this.document = document;
        root = document.root();
    }

    /** The case, or what is wrong with the file. */
    public static Loaded<TissueCase> read(Path file) {
        return read(YamlDocument.open(file));
    }

    static Loaded<TissueCase> read(YamlDocument document) {
        TissueCaseReader reader = new TissueCaseReader(document);
        return Loaded.from(reader.document, reader.tissueCase());
    }

    private TissueCase tissueCase() {
        String scheme = root.oneOf("scheme", Scheme.CRANK_NICOLSON.word(), Scheme.BACKWARD_EULER.word())
                .orElse(Scheme.CRANK_NICOLSON.word(), DEFAULT);
        double step = Quantity.orElse(root, "timeStepS", STEP, USUAL_STEP_S);
        Blood blood = blood();
        boolean reactive = root.oneOf("perfusion", "constant", "reactive")
                .orElse("constant", DEFAULT)
                .equals("reactive");
        LayersReader layers = new LayersReader(root);
        TissueBuild build = new TissueBuild(
                layers.read(),
                blood,
                reactive,
                scheme.equals(Scheme.BACKWARD_EULER.word()) ? Scheme.BACKWARD_EULER : Scheme.CRANK_NICOLSON,
                step > 0 ? step : USUAL_STEP_S);
        if (reactive) {
            needOneThatReacts(build);
        }
        Boundary deep = root.has("deep") ? boundary(root.section("deep")) : new Boundary.Temperature(blood.celsius());
        return new TissueCase(build, initial(build, deep), surface(), deep, probes(layers.depthMm()), times(step));
    }

    private Blood blood() {
        double celsius = root.value("arterialC", CELSIUS).orElse(Blood.OF_A_TRUNK.celsius(), DEFAULT);
        double capacity = root.value("bloodHeatCapacityJPerM3K", new Quantity("J/m³K", 0, 1e9))
                .orElse(Blood.OF_A_TRUNK.heatCapacityJPerM3K(), DEFAULT);
        return new Blood(celsius, capacity);
    }

    private void needOneThatReacts(TissueBuild build) {
        boolean passive = build.layers().stream().allMatch(layer -> layer.vessels() == Vessels.PASSIVE);
        if (passive && !document.isWrong()) {
            root.problem(
                    "perfusion",
                    "is reactive, and no layer reacts",
                    "Give layers a name or the key vessels: dermis, fat or muscle; or write constant");
        }
    }

    private Start initial(TissueBuild build, Boundary deep) {
        YamlMap initial = root.requiredSection("initial");
        boolean steady = initial.has("steady");
        if (steady == initial.has("uniformC")) {
            initial.problem(
                    "steady",
                    steady ? "and uniformC are both given" : "and uniformC are both missing",
                    "Write one of them, such as {uniformC: 37} or {steady: {kind: contact, celsius: 23, resistanceM2KPerW: 0.125}}");
            return new Start.Uniform(build.blood().celsius());
        }
        if (!steady) {
            return new Start.Uniform(initial.value("uniformC", CELSIUS).required());
        }
        Boundary surface = boundary(initial.section("steady"));
        // What is wrong already has left numbers out, and may make more cells than there is room for.
        if (!document.isWrong() && !SteadyState.exists(build, surface, deep)) {
            initial.problem(
                    "steady",
                    "does not exist: nothing holds a temperature firmly enough",
                    "Give an end the kind temperature or contact, a layer some perfusion with blood that carries heat, or write uniformC instead");
            return new Start.Uniform(build.blood().celsius());
        }
        return new Start.Steady(surface);
    }

    private List<Switch> surface() {
        List<Switch> switches = new ArrayList<>();
        for (YamlMap each : root.sections("surface")) {
            double from = each.value("fromS", SECONDS).required();
            if (switches.isEmpty() && from > 0) {
                each.problem(
                        "fromS",
                        "the first is " + Quantity.plain(from) + " s",
                        "The first has to be in force from 0 on");
            } else if (!switches.isEmpty() && from <= switches.getLast().fromS()) {
                each.problem(
                        "fromS",
                        Quantity.plain(from) + " s is not after the one before, "
                                + Quantity.plain(switches.getLast().fromS()) + " s",
                        "Write them in the order of time");
            }
            switches.add(new Switch(from, boundary(each)));
        }
        if (!root.has("surface") || root.isEmptyList("surface")) {
            root.problem(
                    "surface",
                    "says nothing",
                    "Write at least [{fromS: 0, kind: contact, celsius: 23, resistanceM2KPerW: 0.125}]");
        }
        return switches;
    }

    private static Boundary boundary(YamlMap map) {
        String kind = kind(map);
        if (kind == null) {
            map.keys(); // which of them belong here depends on the kind
            return new Boundary.Insulated();
        }
        return switch (kind) {
            case "temperature" ->
                new Boundary.Temperature(map.value("celsius", CELSIUS).required());
            case "contact" ->
                new Boundary.Contact(
                        map.value("celsius", CELSIUS).required(),
                        map.value("resistanceM2KPerW", new Quantity("m²K/W", 0, 1e6))
                                .required());
            case "flux" ->
                new Boundary.Flux(
                        map.value("wattPerM2", new Quantity("W/m²", -1e7, 1e7)).required());
            default -> new Boundary.Insulated();
        };
    }

    private static @Nullable String kind(YamlMap map) {
        String[] kinds = {"temperature", "contact", "flux", "insulated"};
        if (!map.has("kind")) {
            map.oneOf("kind", kinds).required();
        }
        return map.oneOf("kind", kinds).orNull();
    }

    private List<Double> probes(double depthMm) {
        return places("probesMm", new Quantity("mm", 0, Double.isNaN(depthMm) ? Double.POSITIVE_INFINITY : depthMm));
    }

    private List<Double> times(double step) {
        List<Double> times = places("timesS", SECONDS);
        double last = times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (last / step > MOST_STEPS) {
            root.problem(
                    "timesS",
                    "need %.0f steps".formatted(last / step),
                    "Allowed are %.0f; take a longer timeStepS or earlier times".formatted(MOST_STEPS));
        }
        return times;
    }

    private List<Double> places(String key, Kind<Double> kind) {
        List<Double> places = root.list(key, kind);
        if (!root.has(key)) {
            root.problem(key, "is missing", "Add it; expected is a list such as [0, 5, 10]");
        } else if (root.isEmptyList(key)) {
            root.problem(key, "is an empty list", "Write at least one number, such as [0, 5, 10]");
        } else if (places.size() > MOST_PLACES) {
            root.problem(key, "has " + places.size() + " numbers", "Allowed are " + MOST_PLACES);
        }
        return places;
    }
}
