package org.poultice.simulator.faults;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Reason;

/**
 * What came of a fault on one body.
 *
 * @param reason which told of it, or null when nothing that fits did
 * @param seconds from when it could be found until it was; not a number when it was not
 * @param first what the controller told first of all after the fault, fitting or not; null for nothing
 * @param skin what the skin had meanwhile, and for ten minutes after
 */
record Found(
        @Nullable Reason reason, double seconds, @Nullable Reason first, SkinRecord skin) {

    boolean isFound() {
        return reason != null;
    }
}
