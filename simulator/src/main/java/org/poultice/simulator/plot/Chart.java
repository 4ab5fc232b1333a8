package org.poultice.simulator.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.poultice.simulator.plot.Axis.Tick;

/**
 * Curves and marks over two axes.
 *
 * @param description what there is to see, for those who cannot
 * @param bands shaded, behind everything
 */
public record Chart(
        String title, String description, Axis x, Axis y, List<Band> bands, List<Curve> curves, List<Marks> marks) {
    private static final double WIDTH = 920;
    private static final double RIGHT = 24;
    private static final double TOP = 46;
    private static final double LEGEND_ROW = 26;
    private static final double BOTTOM = 66;
    private static final double ROW_MARGIN = 24;
    private static final double TITLE_MARGIN = 54;
    private static final double FRAME = 400;
    private static final double ROW = 48;
    private static final double LETTER = 9.2;
    private static final String INK = "#000000";

    public Chart {
        bands = List.copyOf(bands);
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
    }

    /** The picture. */
    public String svg() {
        double margin = hasRows() ? RIGHT : left();
        Legend legend = new Legend(curves, marks, WIDTH - margin - RIGHT);
        double top = TOP + legend.rows() * LEGEND_ROW;
        Frame frame = new Frame(x, y, new Frame.Box(left(), top, WIDTH - RIGHT, top + height()));
        Svg svg = new Svg(WIDTH, top + height() + BOTTOM, description);
        words(svg, title, new Point(margin, 28), Map.of("font-size", "19", "font-weight", "bold"));
        bands.forEach(band -> frame.shade(svg, band));
        grid(svg, frame);
        legend.draw(svg, new Point(margin, TOP + 2), LEGEND_ROW);
        curves.forEach(curve -> frame.draw(svg, curve));
        marks.forEach(each -> frame.draw(svg, each));
        return svg.finish();
    }

    private boolean hasRows() {
        return y.title().isEmpty();
    }

    private double height() {
        return hasRows() ? ROW * y.ticks().size() : FRAME;
    }

    /** Room for what is written at the axis; letters are taken as equally wide. */
    private double left() {
        int longest =
                y.ticks().stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
        return (hasRows() ? ROW_MARGIN : TITLE_MARGIN) + LETTER * longest;
    }

    private void grid(Svg svg, Frame frame) {
        Frame.Box box = frame.box();
        for (Tick tick : x.ticks()) {
            double at = frame.across(tick.at());
            line(svg, List.of(new Point(at, box.top()), new Point(at, box.bottom())));
            words(
                    svg,
                    tick.label(),
                    new Point(at, box.bottom() + 22),
                    Map.of("font-size", "16", "text-anchor", "middle"));
        }
        for (Tick tick : y.ticks()) {
            double at = frame.down(tick.at());
            line(svg, List.of(new Point(box.left(), at), new Point(box.right(), at)));
            words(
                    svg,
                    tick.label(),
                    new Point(box.left() - 9, at + 5.5),
                    Map.of("font-size", "16", "text-anchor", "end"));
        }
        outline(svg, box);
        titles(svg, box);
    }

    private static void line(Svg svg, List<Point> points) {
        svg.element("polyline", Map.of("fill", "none", "stroke", "#c9c9c9", "points", Frame.list(points)));
    }

    private static void outline(Svg svg, Frame.Box box) {
        svg.element(
                "rect",
                Map.of(
                        "x", Svg.number(box.left()),
                        "y", Svg.number(box.top()),
                        "width", Svg.number(box.right() - box.left()),
                        "height", Svg.number(box.bottom() - box.top()),
                        "fill", "none",
                        "stroke", INK));
    }

    private void titles(Svg svg, Frame.Box box) {
        double middle = (box.left() + box.right()) / 2;
        words(svg, x.title(), new Point(middle, box.bottom() + 50), Map.of("font-size", "17", "text-anchor", "middle"));
        if (!hasRows()) {
            double at = (box.top() + box.bottom()) / 2;
            words(
                    svg,
                    y.title(),
                    new Point(22, at),
                    Map.of(
                            "font-size",
                            "17",
                            "text-anchor",
                            "middle",
                            "transform",
                            "rotate(-90 22 " + Svg.number(at) + ")"));
        }
    }

    static void words(Svg svg, String words, Point at, Map<String, String> how) {
        Map<String, String> attributes = new HashMap<>(how);
        attributes.put("x", Svg.number(at.x()));
        attributes.put("y", Svg.number(at.y()));
        attributes.put("fill", INK);
        svg.words(words, attributes);
    }

    /** The samples and names above the frame, in as many rows as they need. */
    private record Legend(List<List<Entry>> lines) {
        private static final double SAMPLE = 44;
        private static final double GAP = 26;

        private record Entry(String name, Object drawn) {
            double width() {
                return SAMPLE + 8 + LETTER * name.length() + GAP;
            }
        }

        Legend(List<Curve> curves, List<Marks> marks, double width) {
            this(new ArrayList<>());
            Stream<Entry> entries = Stream.concat(
                    curves.stream().map(each -> new Entry(each.name(), each)),
                    marks.stream().map(each -> new Entry(each.name(), each)));
            List<Entry> line = new ArrayList<>();
            double used = 0;
            for (Entry entry : entries.filter(each -> !each.name().isEmpty()).toList()) {
                if (line.isEmpty() || used + entry.width() > width + GAP) {
                    line = new ArrayList<>();
                    lines.add(line);
                    used = 0;
                }
                line.add(entry);
                used += entry.width();
            }
        }

        int rows() {
            return lines.size();
        }

        void draw(Svg svg, Point from, double rowHeight) {
            double y = from.y();
            for (List<Entry> line : lines) {
                double x = from.x();
                for (Entry entry : line) {
                    sample(svg, entry, new Point(x, y));
                    words(svg, entry.name(), new Point(x + SAMPLE + 8, y + 5.5), Map.of("font-size", "16"));
                    x += entry.width();
                }
                y += rowHeight;
            }
        }

        private static void sample(Svg svg, Entry entry, Point at) {
            if (entry.drawn() instanceof Curve curve) {
                Frame.stroke(svg, curve.stroke(), List.of(at, new Point(at.x() + SAMPLE, at.y())));
            } else if (entry.drawn() instanceof Marks marks) {
                Frame.shape(svg, marks.shape(), new Point(at.x() + SAMPLE / 2, at.y()));
            }
        }
    }
}
