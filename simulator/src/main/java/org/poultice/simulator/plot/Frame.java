package org.poultice.simulator.plot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poultice.simulator.plot.Marks.Bars;
import org.poultice.simulator.plot.Marks.Shape;
import org.poultice.simulator.plot.Marks.Spot;

/** Where the axes' values lie in the picture, and how curves and marks are drawn there. What lies beyond an axis is cut off. */
record Frame(Axis x, Axis y, Box box) {
    private static final double RADIUS = 6;
    private static final double CAP = 5;

    /** In the picture's own units. */
    record Box(double left, double top, double right, double bottom) {}

    double across(double value) {
        return box.left() + (box.right() - box.left()) * Math.clamp(x.share(value), 0, 1);
    }

    double down(double value) {
        return box.bottom() - (box.bottom() - box.top()) * Math.clamp(y.share(value), 0, 1);
    }

    private Point place(Point value) {
        return new Point(across(value.x()), down(value.y()));
    }

    void shade(Svg svg, Band band) {
        double from = across(band.from());
        svg.element(
                "rect",
                Map.of(
                        "x", Svg.number(from),
                        "y", Svg.number(box.top()),
                        "width", Svg.number(across(band.to()) - from),
                        "height", Svg.number(box.bottom() - box.top()),
                        "fill", "#ececec"));
    }

    void draw(Svg svg, Curve curve) {
        stroke(svg, curve.stroke(), curve.points().stream().map(this::place).toList());
    }

    void draw(Svg svg, Marks marks) {
        for (Spot spot : marks.spots()) {
            if (spot.hasBar() && marks.bars() == Bars.ALONG_X) {
                double at = down(spot.at().y());
                bar(svg, new Point(across(spot.least()), at), new Point(across(spot.most()), at));
            } else if (spot.hasBar() && marks.bars() == Bars.ALONG_Y) {
                double at = across(spot.at().x());
                bar(svg, new Point(at, down(spot.least())), new Point(at, down(spot.most())));
            }
            shape(svg, marks.shape(), place(spot.at()));
        }
    }

    private static void bar(Svg svg, Point from, Point to) {
        path(svg, "1.8", List.of(from, to));
        boolean level = from.y() == to.y();
        for (Point end : List.of(from, to)) {
            double across = level ? 0 : CAP;
            double down = level ? CAP : 0;
            path(
                    svg,
                    "1.8",
                    List.of(new Point(end.x() - across, end.y() - down), new Point(end.x() + across, end.y() + down)));
        }
    }

    private static void path(Svg svg, String width, List<Point> points) {
        svg.element(
                "polyline", Map.of("fill", "none", "stroke", "#000000", "stroke-width", width, "points", list(points)));
    }

    static void stroke(Svg svg, Curve.Stroke stroke, List<Point> points) {
        svg.element(
                "polyline",
                Map.of(
                        "fill",
                        "none",
                        "stroke",
                        stroke.colour,
                        "stroke-width",
                        Svg.number(stroke.width),
                        "stroke-linejoin",
                        "round",
                        "stroke-dasharray",
                        stroke.dashes.isEmpty() ? "none" : stroke.dashes,
                        "points",
                        list(points)));
    }

    static void shape(Svg svg, Shape shape, Point at) {
        double x = at.x();
        double y = at.y();
        switch (shape) {
            case FULL_CIRCLE ->
                svg.element(
                        "circle",
                        Map.of("cx", Svg.number(x), "cy", Svg.number(y), "r", Svg.number(RADIUS), "fill", "#000000"));
            case OPEN_DIAMOND -> {
                double r = RADIUS + 2;
                open(
                        svg,
                        "#1f4e79",
                        List.of(new Point(x, y - r), new Point(x + r, y), new Point(x, y + r), new Point(x - r, y)));
            }
            case OPEN_SQUARE -> {
                double r = RADIUS - 0.5;
                open(
                        svg,
                        "#1f4e79",
                        List.of(
                                new Point(x - r, y - r),
                                new Point(x + r, y - r),
                                new Point(x + r, y + r),
                                new Point(x - r, y + r)));
            }
            case CROSS -> {
                double r = RADIUS - 0.5;
                cross(svg, List.of(new Point(x - r, y - r), new Point(x + r, y + r)));
                cross(svg, List.of(new Point(x - r, y + r), new Point(x + r, y - r)));
            }
        }
    }

    private static void open(Svg svg, String colour, List<Point> corners) {
        svg.element(
                "polygon", Map.of("fill", "#ffffff", "stroke", colour, "stroke-width", "2.4", "points", list(corners)));
    }

    private static void cross(Svg svg, List<Point> points) {
        svg.element(
                "polyline", Map.of("fill", "none", "stroke", "#a03020", "stroke-width", "2.6", "points", list(points)));
    }

    static String list(List<Point> points) {
        return points.stream()
                .map(each -> Svg.number(each.x()) + "," + Svg.number(each.y()))
                .collect(Collectors.joining(" "));
    }
}
