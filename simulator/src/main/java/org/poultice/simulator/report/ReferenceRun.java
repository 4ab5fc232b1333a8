package org.poultice.simulator.report;

import java.util.List;
import org.poultice.simulator.tissue.Boundary;

/**
 * A session as an independent solver of the same equations computed it, to 0.01 °C, with vessels that react. See {@link Session} for its conditions.
 *
 * @param name for people
 */
record ReferenceRun(String name, Boundary pad, List<Row> rows) {
    static final ReferenceRun COLD = new ReferenceRun(
            "cold pack",
            Session.PACK,
            List.of(
                    new Row(0, 33.97, 35.94, 36.70),
                    new Row(5, 18.84, 33.58, 36.56),
                    new Row(10, 15.84, 30.87, 35.82),
                    new Row(20, 13.67, 27.82, 33.97),
                    new Row(25, 22.46, 28.19, 33.23),
                    new Row(40, 28.65, 31.19, 33.41),
                    new Row(220, 12.53, 25.10, 31.14),
                    new Row(240, 27.20, 29.52, 31.86)));
    static final ReferenceRun HEAT = new ReferenceRun(
            "heating pad",
            Session.PAD,
            List.of(
                    new Row(0, 33.97, 35.94, 36.70),
                    new Row(5, 39.76, 36.90, 36.76),
                    new Row(10, 40.03, 37.63, 37.02),
                    new Row(20, 40.04, 38.08, 37.41),
                    new Row(25, 36.32, 37.64, 37.48),
                    new Row(40, 34.90, 36.65, 37.16),
                    new Row(220, 40.05, 38.17, 37.52),
                    new Row(240, 34.92, 36.68, 37.18)));
    static final List<ReferenceRun> BOTH = List.of(COLD, HEAT);

    /** Wanted of every number, °C. */
    static final double WANTED = 0.1;

    /** Temperatures at a minute, °C. */
    record Row(int minute, double skin, double oneCm, double twoCm) {

        /** The largest difference of what was computed here, °C. */
        double miss(Session.Sample ours) {
            return Math.max(
                    Math.abs(ours.skin() - skin),
                    Math.max(Math.abs(ours.oneCm() - oneCm), Math.abs(ours.twoCm() - twoCm)));
        }
    }

    ReferenceRun {
        rows = List.copyOf(rows);
    }

    /** The largest difference of a session computed here, °C. */
    double worst(Session ours) {
        return rows.stream()
                .mapToDouble(row -> row.miss(ours.at(row.minute())))
                .max()
                .orElseThrow();
    }
}
