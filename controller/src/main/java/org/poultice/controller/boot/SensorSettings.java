package org.poultice.controller.boot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.sensor.Divider;
import org.poultice.controller.adapter.sensor.Sensor;
import org.poultice.controller.adapter.yaml.YamlMap;

/** Reads what measures one temperature. Used once. */
final class SensorSettings {
    private static final String DS18B20 = "ds18b20";
    private static final Path ONE_WIRE = Path.of("/sys/bus/w1/devices");
    private static final String EXAMPLE_OF_W1 = ONE_WIRE + "/28-0316a2793c51/temperature";
    private static final String EXAMPLE_OF_IIO = "/sys/bus/i2c/devices/1-0048/iio:device0/in_voltage0_raw";
    private static final String W1_NAMES = "Name the file temperature or w1_slave of the sensor's directory";
    private static final String BESIDE = "beside it";
    private static final int USUAL_SUPPLY_MILLI_V = 3_300;

    private final YamlMap sensor;
    private final Path directory;

    SensorSettings(YamlMap sensor, Path directory) {
        this.sensor = sensor;
        this.directory = directory;
    }

    Sensor read() {
        return sensor.oneOf("kind", DS18B20, "ntc").required().equals(DS18B20) ? ds18b20() : ntc();
    }

    private Sensor ds18b20() {
        boolean byId = sensor.has("id");
        if (byId == sensor.has("file")) {
            sensor.problem(
                    "id",
                    byId ? "stands here along with file" : "is missing, and so is file",
                    "Write one of the two; ls " + ONE_WIRE + " shows the ids");
        }
        if (byId) {
            String id = sensor.text("id")
                    .where(
                            text -> text.matches("28-[0-9a-f]{12}"),
                            "Write it as " + ONE_WIRE + " shows it, such as 28-0316a2793c51")
                    .required();
            return new Sensor.Ds18b20(ONE_WIRE.resolve(id).resolve("temperature"));
        }
        Path file = sensor.has("file")
                ? sensor.value("file", new PathKind(directory, EXAMPLE_OF_W1))
                        .where(
                                path -> path.toString().endsWith("temperature")
                                        || path.toString().endsWith("w1_slave"),
                                W1_NAMES)
                        .required()
                : directory;
        return new Sensor.Ds18b20(file);
    }

    private Sensor ntc() {
        Sensor.Channel middle = channel("file", "scale_file");
        boolean atGround = sensor.oneOf("ntc_at", "ground", "supply").required().equals("ground");
        Divider divider = new Divider(ohm("series_ohm"), ohm("r25_ohm"), betaKelvin(), atGround);
        return new Sensor.Ntc(middle, supply(), divider);
    }

    private int ohm(String key) {
        return sensor.wholeNumber(key)
                .within(100, 1_000_000, "Ω; beyond these, leads and moisture count more than the temperature")
                .required();
    }

    private int betaKelvin() {
        return sensor.wholeNumber("beta_kelvin")
                .within(2_000, 6_000, "K; what thermistors have")
                .required();
    }

    private Sensor.Supply supply() {
        if (sensor.has("supply_file")) {
            if (sensor.has("supply_mv")) {
                sensor.problem("supply_mv", "stands here along with supply_file", "Remove one of the two");
            }
            return new Sensor.Supply.Measured(channel("supply_file", "supply_scale_file"));
        }
        return new Sensor.Supply.Fixed(sensor.wholeNumber("supply_mv")
                .within(Sensor.Supply.LEAST_MILLI_V, Sensor.Supply.MOST_MILLI_V, "mV; what the converter can measure")
                .orElse(USUAL_SUPPLY_MILLI_V, "default; taken as it is, for no supply_file measures it"));
    }

    private Sensor.Channel channel(String key, String scaleKey) {
        PathKind kind = new PathKind(directory, EXAMPLE_OF_IIO);
        Path raw = sensor.value(key, kind).required();
        Path beside = Sensor.Channel.namesItsScale(raw) ? Sensor.Channel.scaleOf(raw) : null;
        return new Sensor.Channel(raw, scale(key, scaleKey, beside));
    }

    private Path scale(String key, String scaleKey, @Nullable Path beside) {
        PathKind kind = new PathKind(directory, "in_voltage0_scale");
        if (beside == null && sensor.has(key) && !sensor.has(scaleKey)) {
            sensor.problem(
                    key,
                    "has no name ending in _raw, from which that of its scale would follow",
                    "Rename it, or add " + scaleKey);
        }
        return sensor.value(scaleKey, kind).orElse(beside == null ? directory : beside, BESIDE);
    }
}
