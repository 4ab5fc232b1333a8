package org.poultice.simulator.report;

import java.util.List;
import org.poultice.simulator.report.Experiment.Place;
import org.poultice.simulator.report.Observation.Fat;
import org.poultice.simulator.tissue.Boundary;

/** What was published about limbs under ice and heat, with the conditions under which the model is asked for the same. */
final class Studies {
    /** Wet, compressed ice on the skin, m²K/W; fitted to Otte and to Myrer's needles at 1 cm. */
    static final double WET_ICE = 0.006;

    private static final double COVER_OF_A_PAD = 0.012;
    private static final Place ONE_CM_BELOW_FAT = limb -> limb.depthM(10);
    private static final Place THREE_CM_BELOW_FAT = limb -> limb.depthM(30);
    private static final Fat THIN = Fat.ofSkinfold(4, 6, 8);
    private static final Fat MIDDLE = Fat.ofSkinfold(10, 14, 18);
    private static final Fat THICK = Fat.ofSkinfold(20, 24, 28);
    private static final Experiment CRUSHED_ICE = Experiment.ice(WET_ICE, 20);

    private Studies() {}

    /** Minutes until 1 cm below the fat of the thigh had cooled by 7 °C. */
    static List<Observation> coolingTimes() {
        return List.of(
                new Cooling("0–10", 8.0, 3.4, 10.8, Fat.ofSkinfold(4, 5, 10)).observation(),
                new Cooling("11–20", 23.3, 6.7, 21.8, Fat.ofSkinfold(11, 15, 20)).observation(),
                new Cooling("21–30", 37.8, 9.6, 38.8, Fat.ofSkinfold(21, 25, 30)).observation(),
                new Cooling("31–40", 58.6, 11.7, 62.8, Fat.ofSkinfold(31, 35, 40)).observation());
    }

    private record Cooling(String skinfold, double mean, double deviation, double reference, Fat fat) {
        Observation observation() {
            return new Observation(
                    "Otte 2002", skinfold, mean, deviation, reference, fat, Studies::minutesToSevenDegrees);
        }
    }

    static double minutesToSevenDegrees(Limb limb) {
        return CRUSHED_ICE.minutesToFall(limb, ONE_CM_BELOW_FAT, 7);
    }

    /** °C by which the calf had cooled after 20 min of crushed ice, 1 cm below the fat and then 3 cm. */
    static List<Observation> falls() {
        return List.of(
                fall("≤ 8", 14.43, 11.3, THIN),
                fall("10–18", 9.06, 6.9, MIDDLE),
                fall("≥ 20", 5.00, 3.5, THICK),
                new Observation("Myrer 2001", "≤ 8", 6.22, null, null, THIN, Studies::fallAtThreeCm),
                new Observation("Myrer 2001", "10–18", 3.86, null, null, MIDDLE, Studies::fallAtThreeCm),
                new Observation("Myrer 2001", "≥ 20", 2.42, null, null, THICK, Studies::fallAtThreeCm));
    }

    private static Observation fall(String skinfold, double mean, double reference, Fat fat) {
        return new Observation("Myrer 2001", skinfold, mean, null, reference, fat, Studies::fallAtOneCm);
    }

    static double fallAtOneCm(Limb limb) {
        return -CRUSHED_ICE.rise(limb, ONE_CM_BELOW_FAT);
    }

    static double fallAtThreeCm(Limb limb) {
        return -CRUSHED_ICE.rise(limb, THREE_CM_BELOW_FAT);
    }

    /** °C by which the calf changed in the half hour after that ice, 1 cm below the fat and then 3 cm. */
    static List<Observation> changesAfterwards() {
        return List.of(
                after("1 cm, skinfold ≤ 8", 5.39, 4.0, THIN),
                after("1 cm, skinfold 10–18", 2.22, 1.2, MIDDLE),
                after("1 cm, skinfold ≥ 20", -0.49, -1.0, THICK),
                after("3 cm, skinfold ≤ 8", -1.63, -3.2, THIN),
                after("3 cm, skinfold 10–18", -1.83, -2.4, MIDDLE),
                after("3 cm, skinfold ≥ 20", -2.10, -1.7, THICK));
    }

    private static Observation after(String where, double mean, double reference, Fat fat) {
        Place place = where.startsWith("1") ? ONE_CM_BELOW_FAT : THREE_CM_BELOW_FAT;
        return new Observation(
                "Myrer 2001", where, mean, null, reference, fat, limb -> CRUSHED_ICE.riseAfterwards(limb, place, 30));
    }

    /** °C by which heat warmed a calf in 20 min of water, and a knee in 2 h under a heat wrap. */
    static List<Observation> rises() {
        Experiment water = new Experiment(new Boundary.Temperature(40.6), 20);
        Experiment wrap = new Experiment(new Boundary.Contact(40, COVER_OF_A_PAD), 120);
        return List.of(
                new Observation(
                        "Myrer 1994",
                        "1 cm below fat",
                        2.83,
                        1.14,
                        1.53,
                        MIDDLE,
                        limb -> water.rise(limb, ONE_CM_BELOW_FAT)),
                new Observation(
                        "Draper 2008",
                        "1.5 cm deep",
                        3.19,
                        1.27,
                        2.25,
                        Fat.NOT_STATED,
                        limb -> wrap.rise(limb, any -> 0.015)),
                new Observation(
                        "Draper 2008", "skin", 7.48, 1.35, 6.0, Fat.NOT_STATED, limb -> wrap.rise(limb, any -> 0)));
    }
}
