package org.poultice.simulator.report;

import java.util.ArrayList;
import java.util.List;
import org.poultice.simulator.plot.Point;
import org.poultice.simulator.tissue.Blood;
import org.poultice.simulator.tissue.Boundary;
import org.poultice.simulator.tissue.LowerBack;
import org.poultice.simulator.tissue.Scheme;
import org.poultice.simulator.tissue.Tissue;
import org.poultice.simulator.tissue.TissueBuild;

/**
 * A lower back with 10 mm of fat in a room of 23 °C: a pad of one temperature for 20 min, nothing for 20 min, over and over. Sampled each second; the
 * sample at a change is that of just before it.
 */
final class Session {
    /** A cold pack over a damp towel. */
    static final Boundary PACK = new Boundary.Contact(5, 0.0186);
    /** A heating pad in its cover. */
    static final Boundary PAD = new Boundary.Contact(42, 0.012);

    static final int MINUTES_ON = 20;
    static final int MINUTES = 240;
    private static final int SECONDS_A_MINUTE = 60;

    private final List<Sample> samples = new ArrayList<>();

    /** The temperatures of one moment, °C. */
    record Sample(int second, double skin, double oneCm, double twoCm) {

        static Sample of(int second, Tissue tissue) {
            return new Sample(second, tissue.skinCelsius(), tissue.celsius(0.010), tissue.celsius(0.020));
        }

        double minute() {
            return second / (double) SECONDS_A_MINUTE;
        }
    }

    /** A place whose temperature is looked at. */
    interface Place {
        double celsius(Sample sample);
    }

    private Session() {}

    static Session of(Boundary pad, boolean reactive, Scheme scheme) {
        TissueBuild build =
                new TissueBuild(LowerBack.layers(LowerBack.USUAL_FAT_M), Blood.OF_A_TRUNK, reactive, scheme, 1);
        Tissue tissue = Tissue.steady(build, LowerBack.ROOM, LowerBack.CORE);
        Session session = new Session();
        session.samples.add(Sample.of(0, tissue));
        for (int second = 0; second < MINUTES * SECONDS_A_MINUTE; second++) {
            if (second % (MINUTES_ON * SECONDS_A_MINUTE) == 0) {
                tissue.surface(isOn(second) ? pad : LowerBack.ROOM);
            }
            tissue.advance(1);
            session.samples.add(Sample.of(second + 1, tissue));
        }
        return session;
    }

    private static boolean isOn(int second) {
        return second / (MINUTES_ON * SECONDS_A_MINUTE) % 2 == 0;
    }

    Sample at(int minute) {
        return samples.get(minute * SECONDS_A_MINUTE);
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** Every half minute, for a curve. */
    List<Point> curve(Place place) {
        return samples.stream()
                .filter(each -> each.second() % 30 == 0)
                .map(each -> new Point(each.minute(), place.celsius(each)))
                .toList();
    }

    double lowest(Place place) {
        return samples.stream().mapToDouble(place::celsius).min().orElseThrow();
    }

    double highest(Place place) {
        return samples.stream().mapToDouble(place::celsius).max().orElseThrow();
    }

    /** How long the skin was colder, in its whole time. */
    double skinMinutesBelow(double celsius) {
        return samples.stream().skip(1).filter(each -> each.skin() < celsius).count() / (double) SECONDS_A_MINUTE;
    }

    /** The dose of heat at the skin: minutes at 43 °C that would do the same; half as many a degree above, a quarter a degree below. */
    double cem43(int untilMinute) {
        return samples.stream()
                        .skip(1)
                        .filter(each -> each.minute() <= untilMinute)
                        .mapToDouble(each -> StrictMath.pow(each.skin() < 43 ? 0.25 : 0.5, 43 - each.skin()))
                        .sum()
                / SECONDS_A_MINUTE;
    }
}
