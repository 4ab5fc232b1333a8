package org.poultice.simulator.storm;

import org.jspecify.annotations.Nullable;
import org.poultice.simulator.judge.Extremes;
import org.poultice.simulator.judge.Violation;

/**
 * What came of a storm.
 *
 * @param violation the first, or null
 * @param sessions how many began
 * @param applications how many were delivered, to their end or nearly
 * @param calms in how many calm times a session was wanted and possible
 * @param extremes the worst that came to the skin, before anything stuck
 * @param stuck what came of the power that stayed on at the end, or null where none did
 */
record Outcome(
        @Nullable Violation violation,
        long sessions,
        long applications,
        int calms,
        Extremes extremes,
        @Nullable Stuck stuck) {

    /** The same with what a drill at the end has found. */
    Outcome with(@Nullable Violation found, @Nullable Stuck ofTheDrill) {
        return new Outcome(found, sessions, applications, calms, extremes, ofTheDrill);
    }
}
