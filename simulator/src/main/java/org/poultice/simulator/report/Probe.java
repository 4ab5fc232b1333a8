package org.poultice.simulator.report;

import java.util.Arrays;
import java.util.List;

/**
 * A place and a time.
 *
 * @param seconds infinite for a steady state
 */
record Probe(double millimetres, double seconds) {

    static List<Probe> at(List<Double> seconds, double... millimetres) {
        return seconds.stream()
                .flatMap(time -> Arrays.stream(millimetres).mapToObj(depth -> new Probe(depth, time)))
                .toList();
    }

    double depthM() {
        return millimetres / 1e3;
    }
}
