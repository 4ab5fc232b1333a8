package org.poultice.controller.app;

import java.time.Duration;
import java.util.List;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Temperature;

/** A care plan with the usual numbers, the limits around it, and a pad that can follow it. */
final class Care {
    static final CarePlan PLAN = new CarePlan(
            "back-spasm",
            "Back spasm",
            CarePlan.Course.COLD_THEN_HEAT,
            Duration.ofDays(3),
            Duration.ofMinutes(20),
            Duration.ofMinutes(20),
            3,
            Temperature.celsius(10),
            Temperature.celsius(40),
            List.of());

    static final Rules RULES = Rules.of(PLAN, Duration.ofDays(7));

    static final PadAbilities BOTH = new PadAbilities(true, true, true);

    private Care() {}

    /** A pad at rest, a skin at its usual temperature. */
    static PadSample calm() {
        return new PadSample(25_000, 33_000, false, false, true);
    }
}
