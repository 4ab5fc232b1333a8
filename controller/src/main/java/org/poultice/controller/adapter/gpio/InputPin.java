package org.poultice.controller.adapter.gpio;

/**
 * A line that is read.
 *
 * @param line its number on the chip; on a Raspberry Pi the BCM number
 * @param activeLow whether a low level means on
 * @param pull what the chip does with the line when nothing else drives it
 */
public record InputPin(int line, boolean activeLow, Pull pull) {

    /** The chip's own resistor. */
    public enum Pull {
        UP,
        DOWN,
        OFF
    }
}
