package org.poultice.simulator.pad;

import java.util.SplittableRandom;
import org.poultice.protocol.serial.Reading;

/** A sensor with what reads it, as the firmware finds it and as time passes for it. */
interface SensorChain extends Sensor {

    /** A whole one of a kind that has long been at a temperature, with errors of its own. */
    static SensorChain of(SensorKind kind, SplittableRandom random, double celsius) {
        return switch (kind) {
            case NTC -> new Thermistor(random, celsius);
            case DS18B20 -> new Ds18b20(random, celsius);
        };
    }

    /** Time passes in touch with something of so many °C. */
    void follow(double seconds, double touched);

    /** Its supply comes back. */
    void powerUp();

    /** What the firmware gets when it asks now. */
    Reading reading();
}
