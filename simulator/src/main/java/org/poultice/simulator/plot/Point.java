package org.poultice.simulator.plot;

/** In the units of a chart's axes. */
public record Point(double x, double y) {}
