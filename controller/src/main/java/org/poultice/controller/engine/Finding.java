package org.poultice.controller.engine;

import org.jspecify.annotations.Nullable;

/**
 * A reason with its numbers.
 *
 * @param actual what was found, in the reason's unit
 * @param limit what it was held against, in the same unit
 * @param until when it ends by itself, or null when a person has to do something
 */
public record Finding(
        Reason reason, long actual, long limit, @Nullable MonoTime until) {

    static Finding of(Reason reason) {
        return new Finding(reason, 0, 0, null);
    }

    static Finding of(Reason reason, long actual, long limit) {
        return new Finding(reason, actual, limit, null);
    }
}
