package org.poultice.simulator.tissue;

import java.util.Arrays;

/**
 * How much more or less blood than at rest comes to each cell, as a factor that follows a target with a lag.
 *
 * <p>The dermis acts as one, by its mean temperature against that at the beginning, its baseline; fat and muscle act cell by cell. Colder
 * than its baseline, a cell constricts e-fold for so many degrees, down to a share that remains; warmer, it dilates. The lag depends on the way:
 * vessels close within minutes, and take an hour to open again after cold.
 */
final class Vasomotion {
    private static final double LEAST_SHARE = 0.15;
    private static final double DERMIS_CONSTRICTS_PER_K = 1 / 10.0;
    private static final double DEEP_CONSTRICTS_PER_K = 1 / 2.5;

    private static final double DERMIS_DILATES_BY = 5;
    private static final double DERMIS_DILATES_AT = 38.5; // °C
    private static final double DERMIS_DILATES_OVER = 1.2; // °C

    /** Deep tissue has its most blood here, and no more above: a + b·e^−(T−45)²/12, relative to the same of its baseline. */
    private static final double WARMEST = 45;

    private static final double PER_WIDTH = 1 / 12.0;

    // Seconds. To constrict; to recover from that; to dilate; to decay from that.
    private static final double CONSTRICT = 180;
    private static final double RECOVER = 3600;
    private static final double DILATE = 300;
    private static final double DECAY = 600;

    private final Grid grid;
    final double[] baseline;
    /** Of deep cells, a and b over their sum at the baseline. */
    final double[] floor;

    final double[] gain;
    private final double[] factor;
    final double dermisBaseline;
    private double seconds;
    private double constrict;
    private double recover;
    private double dilate;
    private double decay;

    /** @param baseline of each cell, at which every factor is 1 */
    Vasomotion(Grid grid, double[] baseline) {
        this.grid = grid;
        this.baseline = baseline.clone();
        floor = new double[grid.cells + 2];
        gain = new double[grid.cells + 2];
        factor = new double[grid.cells + 2];
        Arrays.fill(factor, 1);
        dermisBaseline = meanOfDermis(baseline);
        for (Grid.Section section : grid.sections) {
            switch (section.layer().vessels()) {
                case FAT -> dilates(section, 0.36, 0.36);
                case MUSCLE -> dilates(section, 0.45, 3.55);
                case PASSIVE, DERMIS -> {}
            }
        }
    }

    private void dilates(Grid.Section section, double a, double b) {
        for (int i = section.first(); i <= section.last(); i++) {
            double atBaseline = a + b * warmth(baseline[i]);
            floor[i] = a / atBaseline;
            gain[i] = b / atBaseline;
        }
    }

    private static double warmth(double celsius) {
        double below = celsius < WARMEST ? WARMEST - celsius : 0;
        return Decay.of(below * below * PER_WIDTH);
    }

    /** The factor of each cell; changes with {@link #advance}. */
    double[] factors() {
        return factor;
    }

    /** Follows the temperatures for one step. */
    void advance(double step, double[] celsius) {
        if (step != seconds) {
            follow(step);
        }
        for (int s = 0; s < grid.sections.size(); s++) {
            Grid.Section section = grid.sections.get(s);
            switch (section.layer().vessels()) {
                case PASSIVE -> {}
                case DERMIS -> advanceTogether(section, dermisTarget(celsius));
                case FAT, MUSCLE -> advanceEach(section, celsius);
            }
        }
    }

    private void follow(double step) {
        // Math.expm1 may differ from machine to machine in its last bit.
        seconds = step;
        constrict = -StrictMath.expm1(-step / CONSTRICT);
        recover = -StrictMath.expm1(-step / RECOVER);
        dilate = -StrictMath.expm1(-step / DILATE);
        decay = -StrictMath.expm1(-step / DECAY);
    }

    /** What a step of that length goes of its way: to constrict, to recover, to dilate and to decay. */
    double[] shares(double step) {
        follow(step);
        return new double[] {constrict, recover, dilate, decay};
    }

    private double dermisTarget(double[] celsius) {
        double mean = meanOfDermis(celsius);
        if (mean < dermisBaseline) {
            return Math.max(LEAST_SHARE, Decay.of((dermisBaseline - mean) * DERMIS_CONSTRICTS_PER_K));
        }
        return 1 + DERMIS_DILATES_BY * (dilation(mean) - dilation(dermisBaseline));
    }

    private static double dilation(double celsius) {
        return Decay.logistic((celsius - DERMIS_DILATES_AT) / DERMIS_DILATES_OVER);
    }

    private double meanOfDermis(double[] celsius) {
        double sum = 0;
        double thickness = 0;
        for (int s = 0; s < grid.sections.size(); s++) {
            Grid.Section section = grid.sections.get(s);
            if (section.layer().vessels() == Vessels.DERMIS) {
                for (int i = section.first(); i <= section.last(); i++) {
                    sum += section.cellM() * celsius[i];
                    thickness += section.cellM();
                }
            }
        }
        return sum / thickness;
    }

    private void advanceTogether(Grid.Section section, double target) {
        for (int i = section.first(); i <= section.last(); i++) {
            factor[i] = next(factor[i], target);
        }
    }

    private void advanceEach(Grid.Section section, double[] celsius) {
        double[] base = baseline;
        double[] factors = factor;
        for (int i = section.first(); i <= section.last(); i++) {
            double colder = base[i] - celsius[i];
            double below = celsius[i] < WARMEST ? WARMEST - celsius[i] : 0;
            double rest = Decay.of(colder > 0 ? colder * DEEP_CONSTRICTS_PER_K : below * below * PER_WIDTH);
            double least = rest > LEAST_SHARE ? rest : LEAST_SHARE;
            factors[i] = next(factors[i], colder > 0 ? least : floor[i] + gain[i] * rest);
        }
    }

    private double next(double now, double target) {
        double falling = target < 1 ? constrict : decay;
        double rising = now < 1 ? recover : dilate;
        return now + (target - now) * (target < now ? falling : rising);
    }
}
