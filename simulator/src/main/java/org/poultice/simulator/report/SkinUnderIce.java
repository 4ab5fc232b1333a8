package org.poultice.simulator.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.report.Observation.Fat;

/**
 * The skin at the end of an application of cold, as it was measured, and under a pack of 0 °C in the model. The resistance between pack and skin is that
 * of the same kind of cover in another laboratory, except where the study is the only one.
 *
 * @param resistance m²K/W, from elsewhere
 * @param meltingIce whether the pack is known to have stayed at 0 °C
 * @param fittedElsewhere the resistance that an independent program with the same model fitted to this study, m²K/W; null where it is not known
 */
record SkinUnderIce(
        Observation observation,
        double resistance,
        int minutes,
        boolean meltingIce,
        @Nullable Double fittedElsewhere) {
    static final String BARE_SKIN = "cubes on bare skin";
    private static final String TSANG = "Tsang 1997";
    private static final double WET_TOWEL = 0.0123;
    /** A packet's own film, on the skin; it is given as 0.010 to 0.012. */
    private static final double FILM = 0.011;
    /** Of 0.021 to 0.031, the end that is not of the study beside which it stands. */
    private static final double LOOSE_CUBES = 0.021;

    private static final double DRY_CLOTH = 0.070;

    static final int REWARMING_MINUTES = 20;

    static List<SkinUnderIce> all() {
        return List.of(
                ice("Phys. Th. Pract. 2010", "ice, wet towel", 6.8, 1.8)
                        .behind(WET_TOWEL)
                        .other(6.8, WET_TOWEL),
                ice("Kanlayanaphotporn 2005", "ice, wet towel", 10.2, 3.5).behind(WET_TOWEL),
                pack("Kanlayanaphotporn 2005", "gel, wet towel", 13.9, 4.1).behind(WET_TOWEL),
                pack("Kanlayanaphotporn 2005", "peas, wet towel", 14.4, 3.0).behind(WET_TOWEL),
                pack("Kanlayanaphotporn 2005", "alcohol, wet towel", 10.0, 4.5).behind(WET_TOWEL),
                pack("Chesterton 2002", "peas", 10.8, 2.28).behind(FILM),
                pack("Chesterton 2002", "gel", 14.4, 2.53).behind(FILM).other(16.7, null),
                ice(TSANG, BARE_SKIN, 12.50, 4.39).behind(LOOSE_CUBES).other(null, 0.031),
                ice(TSANG, "cubes, dry towel", 23.48, 2.88).behind(DRY_CLOTH).other(null, 0.094),
                ice(TSANG, "cubes, dry bandage", 27.47, 2.36).behind(DRY_CLOTH).other(null, 0.152));
    }

    private record Seen(String study, String what, double mean, double deviation, boolean meltingIce) {

        SkinUnderIce behind(double resistance) {
            int minutes = study.equals(TSANG) ? 30 : 20;
            Experiment ice = Experiment.ice(resistance, minutes);
            Observation seen = new Observation(study, what, mean, deviation, null, Fat.NOT_STATED, ice::skin);
            return new SkinUnderIce(seen, resistance, minutes, meltingIce, null);
        }
    }

    private static Seen ice(String study, String what, double mean, double deviation) {
        return new Seen(study, what, mean, deviation, true);
    }

    private static Seen pack(String study, String what, double mean, double deviation) {
        return new Seen(study, what, mean, deviation, false);
    }

    private SkinUnderIce other(@Nullable Double celsius, @Nullable Double otherResistance) {
        Observation seen = observation;
        Observation withOther = new Observation(
                seen.study(), seen.what(), seen.mean(), seen.deviation(), celsius, seen.fat(), seen.ofLimb());
        return new SkinUnderIce(withOther, resistance, minutes, meltingIce, otherResistance);
    }

    /** The skin 20 min after the wet towel was taken away. */
    static Observation rewarming() {
        Experiment ice = Experiment.ice(WET_TOWEL, 20);
        return new Observation(
                "Phys. Th. Pract. 2010",
                "20 min after it",
                21.8,
                1.0,
                25.3,
                Fat.NOT_STATED,
                limb -> ice.skinAfterwards(limb, REWARMING_MINUTES));
    }

    /** By how much the model misses the mean, °C. */
    double miss() {
        return observation.model() - observation.mean();
    }

    /** The resistance with which the model would meet the mean, m²K/W. */
    double fitted() {
        return Experiment.ice(resistance, minutes)
                .resistanceThatGives(
                        observation.mean(), Limb.with(observation.fat().middle()));
    }

    /** The square root of the mean square of how much the model misses, °C. */
    static double rootMeanSquare(List<SkinUnderIce> rows) {
        return rootMeanSquareOf(rows.stream().map(SkinUnderIce::miss).toList());
    }

    static double rootMeanSquareOf(List<Double> misses) {
        double sum = misses.stream().mapToDouble(each -> each * each).sum();
        return StrictMath.sqrt(sum / misses.size());
    }
}
