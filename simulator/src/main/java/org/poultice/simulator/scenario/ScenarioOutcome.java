package org.poultice.simulator.scenario;

import java.time.Duration;
import java.util.List;

/**
 * What came of running a scenario.
 *
 * @param title of the scenario
 * @param length how much time went by in it
 * @param failures expectations that did not hold and rules that the pad broke; empty when it passed
 * @param trace every step that did or told something
 */
public record ScenarioOutcome(String title, Duration length, List<String> failures, String trace) {
    public ScenarioOutcome {
        failures = List.copyOf(failures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }
}
