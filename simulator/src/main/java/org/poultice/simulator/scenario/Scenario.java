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
 * @param given how it is at the beginning
 * @param steps in the order of their times
 */
record Scenario(String file, String title, String plan, boolean heat, boolean cold, Given given, List<Step> steps) {

    Scenario {
        steps = List.copyOf(steps);
    }

    /**
     * How it is at the beginning.
     *
     * @param age of the episode, or null when none has begun
     * @param timeOnly whether the pad has no sensors, so that time alone is the limit
     * @param broker whether the controller is linked to one
     * @param clock whether its machine knows the time of day
     */
    record Given(@Nullable Duration age, boolean timeOnly, boolean broker, boolean clock) {}

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
