package org.poultice.controller.app;

import java.time.Duration;
import java.util.List;
import org.poultice.controller.engine.Doubt;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Temperature;

/** Rules for tests in which much has to happen in a simulated hour. */
final class ShortDays {
    /** Short applications, breaks, episodes and days, so that much happens in a simulated hour. */
    static final Rules RULES = shorter(Rules.of(
            new CarePlan(
                    "short",
                    "Short",
                    CarePlan.Course.COLD_THEN_HEAT,
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    3,
                    Temperature.celsius(10),
                    Temperature.celsius(40),
                    List.of()),
            Duration.ofDays(7)));

    private ShortDays() {}

    private static Rules shorter(Rules rules) {
        return new Rules(
                rules.plan(),
                rules.maxPerDay(),
                Duration.ofMinutes(30),
                rules.lease(),
                rules.readingAge(),
                rules.sensorToleranceMilliC(),
                rules.skinWarmEnoughMilliC(),
                rules.painLimit(),
                rules.hysteresisMilliC(),
                rules.shortestSwitch(),
                new Doubt(
                        Duration.ofSeconds(20), Duration.ofSeconds(35), Duration.ofSeconds(10), Duration.ofSeconds(2)),
                rules.timeOnly());
    }
}
