package org.poultice.simulator.plot;

import java.util.List;

/**
 * Marks of one kind, with or without error bars.
 *
 * @param name for the legend
 */
public record Marks(String name, Shape shape, Bars bars, List<Spot> spots) {

    /** What a mark looks like. */
    public enum Shape {
        FULL_CIRCLE,
        OPEN_DIAMOND,
        CROSS,
        OPEN_SQUARE
    }

    /** Along which axis the error bars lie. */
    public enum Bars {
        NONE,
        ALONG_X,
        ALONG_Y
    }

    /**
     * One mark.
     *
     * @param least of its error bar
     * @param most of its error bar
     */
    public record Spot(Point at, double least, double most) {

        /** Without an error bar. */
        public static Spot of(double x, double y) {
            return new Spot(new Point(x, y), Double.NaN, Double.NaN);
        }

        boolean hasBar() {
            return most > least;
        }
    }

    public Marks {
        spots = List.copyOf(spots);
    }
}
