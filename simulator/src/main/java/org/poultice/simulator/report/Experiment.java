package org.poultice.simulator.report;

import org.poultice.simulator.tissue.Boundary;
import org.poultice.simulator.tissue.LowerBack;
import org.poultice.simulator.tissue.Tissue;

/**
 * What laboratories did with limbs, done with a simulated one.
 *
 * @param applied to the skin
 */
record Experiment(Boundary applied, int minutes) {
    private static final double SECONDS_A_MINUTE = 60;
    private static final int LONGEST_MINUTES = 240;
    private static final double LEAST_RESISTANCE = 1e-4;
    private static final double MOST_RESISTANCE = 1;
    private static final int HALVINGS = 26;

    /** Where a thermometer is, as a depth under the skin's surface. */
    interface Place {
        double depthM(Limb limb);
    }

    /** Melting ice, behind whatever lies between it and the skin. */
    static Experiment ice(double resistanceM2KPerW, int minutes) {
        return new Experiment(new Boundary.Contact(0, resistanceM2KPerW), minutes);
    }

    /** The skin at the end, °C. */
    double skin(Limb limb) {
        return treated(limb).skinCelsius();
    }

    /** By how much a place has warmed from the beginning to the end; °C, negative when it cooled. */
    double rise(Limb limb, Place place) {
        double before = limb.atRest().celsius(place.depthM(limb));
        return treated(limb).celsius(place.depthM(limb)) - before;
    }

    /** The skin some time after everything was taken away, °C. */
    double skinAfterwards(Limb limb, int minutesLater) {
        return afterwards(limb, minutesLater).skinCelsius();
    }

    /** By how much a place has warmed from the end to some time later; °C. */
    double riseAfterwards(Limb limb, Place place, int minutesLater) {
        double atTheEnd = treated(limb).celsius(place.depthM(limb));
        return afterwards(limb, minutesLater).celsius(place.depthM(limb)) - atTheEnd;
    }

    /** How long it takes until a place has cooled by so much, in minutes; infinite when it has not in four hours. */
    double minutesToFall(Limb limb, Place place, double celsius) {
        Tissue tissue = limb.atRest();
        double wanted = tissue.celsius(place.depthM(limb)) - celsius;
        tissue.surface(applied);
        double before = tissue.celsius(place.depthM(limb));
        for (int second = 1; second <= LONGEST_MINUTES * SECONDS_A_MINUTE; second++) {
            tissue.advance(1);
            double now = tissue.celsius(place.depthM(limb));
            if (now <= wanted) {
                return (second - (wanted - now) / (before - now)) / SECONDS_A_MINUTE;
            }
            before = now;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The resistance at which melting ice brings the skin to that temperature at the end, m²K/W. */
    double resistanceThatGives(double skinCelsius, Limb limb) {
        double least = LEAST_RESISTANCE;
        double most = MOST_RESISTANCE;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + most) / 2;
            if (ice(middle, minutes).skin(limb) < skinCelsius) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return (least + most) / 2;
    }

    private Tissue treated(Limb limb) {
        Tissue tissue = limb.atRest();
        tissue.surface(applied);
        tissue.advance(minutes * SECONDS_A_MINUTE);
        return tissue;
    }

    private Tissue afterwards(Limb limb, int minutesLater) {
        Tissue tissue = treated(limb);
        tissue.surface(LowerBack.ROOM);
        tissue.advance(minutesLater * SECONDS_A_MINUTE);
        return tissue;
    }
}
