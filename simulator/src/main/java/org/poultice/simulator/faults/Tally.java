package org.poultice.simulator.faults;

import java.util.ArrayList;
import java.util.List;

/** What came of one row, over all seeds. A fault that was not found took forever. */
final class Tally {
    /** So much slower than the figure a row may be in the median. */
    static final double SLACK = 1.5;

    private final Row row;
    private final List<Found> all = new ArrayList<>();

    Tally(Row row) {
        this.row = row;
    }

    void add(Found found) {
        all.add(found);
    }

    Row row() {
        return row;
    }

    int seeds() {
        return all.size();
    }

    long detected() {
        return all.stream().filter(Found::isFound).count();
    }

    /** In seconds: of an even number the mean of the two in the middle; infinite when too few were found. */
    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** In seconds; infinite when one was not found. */
    double worst() {
        return sorted()[all.size() - 1];
    }

    private double[] sorted() {
        return all.stream()
                .mapToDouble(found -> found.isFound() ? found.seconds() : Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
    }

    /** The worst skin: the hottest under heat, the coldest under cold, in °C. */
    double worstSkin() {
        return row.pad().isCold()
                ? all.stream()
                        .mapToDouble(found -> found.skin().coldest())
                        .min()
                        .orElseThrow()
                : all.stream()
                        .mapToDouble(found -> found.skin().hottest())
                        .max()
                        .orElseThrow();
    }

    /** The largest dose: CEM43 under heat, minutes below 15 °C under cold. */
    double worstDose() {
        return all.stream()
                .mapToDouble(found -> row.pad().isCold()
                        ? found.skin().coldMinutes()
                        : found.skin().cem43())
                .max()
                .orElseThrow();
    }

    /** Whether the row is found as fast as it has to be; a row without a figure only has to be found on every body where it is a danger. */
    boolean isInTime() {
        return !row.hasFigure() || median() <= SLACK * row.figureSeconds();
    }
}
