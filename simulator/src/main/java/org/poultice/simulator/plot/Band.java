package org.poultice.simulator.plot;

/** A shaded part of the horizontal axis, from one place to another. */
public record Band(double from, double to) {}
