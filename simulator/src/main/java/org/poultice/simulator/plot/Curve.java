package org.poultice.simulator.plot;

import java.util.List;

/**
 * A line through points.
 *
 * @param name for the legend; empty for a line that is not in it
 */
public record Curve(String name, Stroke stroke, List<Point> points) {

    /** How a line is drawn. */
    public enum Stroke {
        SOLID("", 2.6, "#000000"),
        DASHED("11 5", 2.6, "#1f4e79"),
        DOTTED("2.5 4.5", 3.2, "#a03020"),
        DASHED_AND_DOTTED("12 4 2.5 4", 2.2, "#4a4a4a"),
        /** For what only guides the eye. */
        THIN("", 1, "#777777");

        final String dashes;
        final double width;
        final String colour;

        Stroke(String dashes, double width, String colour) {
            this.dashes = dashes;
            this.width = width;
            this.colour = colour;
        }
    }

    public Curve {
        points = List.copyOf(points);
    }
}
