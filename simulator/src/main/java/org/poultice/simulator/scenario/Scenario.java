package org.poultice.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it was read.
 *
 * @param file where it was read
 * @param title what it is about
 * @param plan id of the care plan, or a file of one
 * @param heat whether the pad can heat
 * @param cold whether the pad can cool
 * @param age of the episode at the beginning, or null when none has begun
 * @param timeOnly whether the pad has no sensors, so that time alone is the limit
 * @param steps in the order of their times
 */
record Scenario(
        String file,
        String title,
        String plan,
        boolean heat,
        boolean cold,
        @Nullable Duration age,
        boolean timeOnly,
        List<Step> steps) {

    Scenario {
        steps = List.copyOf(steps);
    }

    /** One line with a time. */
    sealed interface Step {
        int line();

        Duration at();
    }

    /** Something is done. */
    record Do(int line, Duration at, Action action) implements Step {}

    /** Something is expected, a value for each key. */
    record Expect(int line, Duration at, Map<ExpectKey, String> values) implements Step {
        Expect {
            values = Map.copyOf(values);
        }
    }
}
