package org.poultice.simulator.pad;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The sensors of one pad, each with noise and errors of its own. There are always three: one that the pad does not have is there for whoever breaks it, and no
 * firmware asks it.
 */
record SensorChains(SensorChain pad, SensorChain skin, SensorChain twin) {

    /** Whole ones that have long been where they are. */
    static SensorChains of(PadSensors sensors, ThermalModel thermal, SplittableRandom random) {
        return new SensorChains(
                chain(sensors.pad(), random.split(), thermal.padCelsius()),
                chain(sensors.skin(), random.split(), thermal.skinCelsius()),
                chain(sensors.twin(), random.split(), thermal.padCelsius()));
    }

    private static SensorChain chain(@Nullable SensorKind kind, SplittableRandom random, double celsius) {
        return SensorChain.of(kind == null ? SensorKind.NTC : kind, random, celsius);
    }

    /** Time passes in touch with the pad and the skin. */
    void follow(double seconds, ThermalModel thermal) {
        pad.follow(seconds, thermal.padCelsius());
        twin.follow(seconds, thermal.padCelsius());
        skin.follow(seconds, thermal.skinCelsius());
    }

    /** The pad's supply comes back. */
    void powerUp() {
        pad.powerUp();
        twin.powerUp();
        skin.powerUp();
    }
}
