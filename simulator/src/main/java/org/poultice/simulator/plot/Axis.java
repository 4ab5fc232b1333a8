package org.poultice.simulator.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a direction of a chart means.
 *
 * @param title with the unit
 * @param logarithmic whether equal ratios are equally long
 */
public record Axis(String title, double least, double most, boolean logarithmic, List<Tick> ticks) {

    /** A place that is written at the axis. */
    public record Tick(double at, String label) {}

    public Axis {
        ticks = List.copyOf(ticks);
        if (!(most > least) || (logarithmic && !(least > 0))) {
            throw new IllegalArgumentException("an axis from " + least + " to " + most);
        }
    }

    /** Linear, written at every step from its beginning on. */
    public static Axis every(double step, String title, double least, double most) {
        List<Tick> ticks = new ArrayList<>();
        int count = (int) Math.floor((most - least) / step + 1e-9);
        for (int i = 0; i <= count; i++) {
            double at = least + i * step;
            ticks.add(new Tick(at, at == Math.rint(at) ? Decimals.fixed(at, 0) : Decimals.plain(at)));
        }
        return new Axis(title, least, most, false, ticks);
    }

    /** Logarithmic, written at each of the given places. */
    public static Axis logarithmic(String title, List<Double> places) {
        List<Tick> ticks = places.stream()
                .map(at -> new Tick(
                        at,
                        at >= 1e-3
                                ? Decimals.plain(at)
                                : Decimals.powerOfTen(at).replace(".0e", "e")))
                .toList();
        return new Axis(title, places.getFirst(), places.getLast(), true, ticks);
    }

    /** A row for each name, the first at the top: the row of number i lies at −i. */
    public static Axis rows(List<String> names) {
        List<Tick> ticks = IntStream.range(0, names.size())
                .mapToObj(i -> new Tick(-i, names.get(i)))
                .toList();
        return new Axis("", -names.size() + 0.4, 0.6, false, ticks);
    }

    /** From 0 at the beginning to 1 at the end. */
    double share(double value) {
        return logarithmic
                ? StrictMath.log(value / least) / StrictMath.log(most / least)
                : (value - least) / (most - least);
    }
}
