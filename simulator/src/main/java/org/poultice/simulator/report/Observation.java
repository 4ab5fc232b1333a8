package org.poultice.simulator.report;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that a laboratory measured, and how the model comes to a figure for it.
 *
 * @param deviation standard deviation between people; null where it was not published
 * @param reference what an independent program with the same model came to; null where it gave none
 * @param ofLimb the model's figure for a limb of a given fat
 */
record Observation(
        String study,
        String what,
        double mean,
        @Nullable Double deviation,
        @Nullable Double reference,
        Fat fat,
        ToDoubleFunction<Limb> ofLimb) {

    /** Of the people who were measured, in mm: what the model's figure is computed with, and between what it may lie. */
    record Fat(double least, double middle, double most) {
        /** Where a study does not say. */
        static final Fat NOT_STATED = new Fat(5, 10, 15);

        /** Half of a skinfold. */
        static Fat ofSkinfold(double leastMm, double middleMm, double mostMm) {
            return new Fat(leastMm / 2, middleMm / 2, mostMm / 2);
        }
    }

    double model() {
        return ofLimb.applyAsDouble(Limb.with(fat.middle()));
    }

    /** The smallest of the model's figures for the least, the middle and the most fat. */
    double least() {
        return Math.min(model(), Math.min(atLeastFat(), atMostFat()));
    }

    double most() {
        return Math.max(model(), Math.max(atLeastFat(), atMostFat()));
    }

    private double atLeastFat() {
        return ofLimb.applyAsDouble(Limb.with(fat.least()));
    }

    private double atMostFat() {
        return ofLimb.applyAsDouble(Limb.with(fat.most()));
    }
}
