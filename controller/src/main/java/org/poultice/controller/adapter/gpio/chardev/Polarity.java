package org.poultice.controller.adapter.gpio.chardev;

import com.pi4j.io.gpio.digital.DigitalConfig;
import com.pi4j.io.gpio.digital.DigitalState;

/** Between Pi4J, for which high is the level on the wire, and the kernel's lines, which are on or off. */
final class Polarity {

    private Polarity() {}

    static boolean isActiveLow(DigitalConfig<?> config) {
        return config.onState() == DigitalState.LOW;
    }

    /** The level of a line that is on or off. */
    static DigitalState state(DigitalConfig<?> config, boolean on) {
        return on == isActiveLow(config) ? DigitalState.LOW : DigitalState.HIGH;
    }

    /**
     * Whether a line with such a level is on.
     *
     * @throws IllegalArgumentException when it is no level
     */
    static boolean isOn(DigitalConfig<?> config, DigitalState state) {
        return switch (state) {
            case HIGH -> !isActiveLow(config);
            case LOW -> isActiveLow(config);
            case UNKNOWN -> throw new IllegalArgumentException("a line is set high or low");
        };
    }
}
