package org.poultice.controller.boot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.sensor.Sensor;
import org.poultice.controller.adapter.yaml.YamlMap;
import org.poultice.protocol.plan.Temperature;

/** Reads the section {@code pad} of the configuration. Used once. */
final class PadSettings {
    private static final String BY_DEFAULT = "default";
    private static final String SERIAL = "serial";
    private static final String GPIO = "gpio";
    private static final String PAD_SENSOR = "pad_sensor";
    private static final String TWIN_SENSOR = "twin_sensor";
    private static final String SKIN_SENSOR = "skin_sensor";

    /** What a DS18B20, and a pad's thermistor, may be wrong by. */
    private static final Temperature USUAL_TOLERANCE = new Temperature(500);

    /** No sensor that one can buy for a pad is better. */
    private static final Temperature LEAST_TOLERANCE = new Temperature(100);

    /** With more, the warning of a hot pad at 43 °C comes down to the targets. */
    private static final Temperature MOST_TOLERANCE = new Temperature(2_000);

    private final YamlMap pad;
    private final Path directory;

    PadSettings(YamlMap pad, Path directory) {
        this.pad = pad;
        this.directory = directory;
    }

    Settings.Pad read() {
        return pad.oneOf("kind", SERIAL, GPIO).required().equals(GPIO) ? gpio() : serial();
    }

    private Settings.Pad serial() {
        Path port = pad.value("port", new PathKind(directory, "/dev/ttyUSB0")).required();
        return new Settings.Pad.Serial(port.toString(), toleranceMilliC());
    }

    private Settings.Pad gpio() {
        Wiring wiring = new GpioSettings(pad).read();
        Sensor ofPad = sensor(PAD_SENSOR);
        Sensor twin = sensor(TWIN_SENSOR);
        Sensor ofSkin = sensor(SKIN_SENSOR);
        checkThatTheyAreTwo(TWIN_SENSOR, twin, PAD_SENSOR, ofPad);
        checkThatTheyAreTwo(SKIN_SENSOR, ofSkin, PAD_SENSOR, ofPad);
        checkThatTheyAreTwo(SKIN_SENSOR, ofSkin, TWIN_SENSOR, twin);
        int tolerance = toleranceMilliC();
        boolean timeOnly = pad.yesOrNo("time_only").orElse(false, BY_DEFAULT);
        checkThatSomethingMeasures(timeOnly);
        return new Settings.Pad.Gpio(wiring, ofPad, twin, ofSkin, tolerance, timeOnly);
    }

    private @Nullable Sensor sensor(String key) {
        return pad.has(key) ? new SensorSettings(pad.section(key), directory).read() : null;
    }

    /** A sensor that is asked twice agrees with itself, broken or not. */
    private void checkThatTheyAreTwo(String key, @Nullable Sensor one, String otherKey, @Nullable Sensor other) {
        if (one == null || other == null) {
            return;
        }
        // Where a key is missing, which is said already, the directory stands in its place.
        if (one.origin().equals(other.origin()) && !one.origin().equals(directory)) {
            pad.problem(key, "is the same sensor as " + otherKey, "Write the one that it is, or remove this");
        }
    }

    private int toleranceMilliC() {
        return pad.temperature("sensor_tolerance")
                .within(LEAST_TOLERANCE, MOST_TOLERANCE, "what sensors can do, and what the limits bear")
                .orElse(USUAL_TOLERANCE, BY_DEFAULT)
                .milliC();
    }

    /** A pad that nothing measures is a choice to be made in writing, never what is left when a key is forgotten. */
    private void checkThatSomethingMeasures(boolean timeOnly) {
        boolean measured = pad.has(PAD_SENSOR);
        if (measured && timeOnly) {
            pad.problem("time_only", "is true though there is a pad_sensor", "Remove one of the two");
        }
        String beside = pad.has(TWIN_SENSOR) ? TWIN_SENSOR : SKIN_SENSOR;
        if (!measured && pad.has(beside)) {
            pad.problem(beside, "stands here without a pad_sensor", "Add pad_sensor, or remove this");
        } else if (!measured && !timeOnly) {
            pad.problem(
                    PAD_SENSOR,
                    "is missing",
                    "Add it; or write time_only: true for a pad whose temperature nobody watches, which may be used half as long"
                            + " (docs/configuration.md says what that means)");
        }
    }
}
