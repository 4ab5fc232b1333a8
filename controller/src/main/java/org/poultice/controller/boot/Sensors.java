package org.poultice.controller.boot;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.sensor.KernelThermometer;
import org.poultice.controller.adapter.sensor.Sensor;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Thermometer;

/**
 * What measures the temperatures of a pad on pins, measuring.
 *
 * @param pad of the pad's surface; null where time alone limits what the pad does
 * @param twin of the same surface, to be held against the first, or null
 * @param skin of the skin under it, or null
 */
record Sensors(
        @Nullable Thermometer pad,
        @Nullable Thermometer twin,
        @Nullable Thermometer skin) implements AutoCloseable {

    /** Begins to measure. The first readings come within seconds. */
    static Sensors open(Settings.Pad.Gpio gpio, MonotonicClock clock) {
        return new Sensors(
                open("pad sensor", gpio.padSensor(), clock),
                open("second pad sensor", gpio.twinSensor(), clock),
                open("skin sensor", gpio.skinSensor(), clock));
    }

    private static @Nullable Thermometer open(String name, @Nullable Sensor sensor, MonotonicClock clock) {
        return sensor == null ? null : KernelThermometer.open(name, sensor, clock);
    }

    @Override
    public void close() {
        if (pad != null) {
            pad.close();
        }
        if (twin != null) {
            twin.close();
        }
        if (skin != null) {
            skin.close();
        }
    }
}
