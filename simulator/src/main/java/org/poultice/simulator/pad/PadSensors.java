package org.poultice.simulator.pad;

import org.jspecify.annotations.Nullable;

/**
 * Which temperature sensors a pad has; null where it has none.
 *
 * @param pad at its surface
 * @param twin at its surface too, to be held against the first
 * @param skin on the skin under it
 */
public record PadSensors(
        @Nullable SensorKind pad,
        @Nullable SensorKind twin,
        @Nullable SensorKind skin) {
    /** A pad that nothing measures. */
    public static final PadSensors NONE = new PadSensors(null, null, null);

    /** All three, thermistors all. */
    public static final PadSensors THERMISTORS = new PadSensors(SensorKind.NTC, SensorKind.NTC, SensorKind.NTC);
}
