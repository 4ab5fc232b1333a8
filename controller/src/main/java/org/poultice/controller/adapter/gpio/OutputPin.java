package org.poultice.controller.adapter.gpio;

/**
 * A line that is driven.
 *
 * @param line its number on the chip; on a Raspberry Pi the BCM number
 * @param activeLow whether a low level means on, as most relay boards have it
 */
public record OutputPin(int line, boolean activeLow) {}
