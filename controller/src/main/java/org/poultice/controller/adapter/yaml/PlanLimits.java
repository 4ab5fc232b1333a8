package org.poultice.controller.adapter.yaml;

import java.time.Duration;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Temperature;

/**
 * How far a care plan, or a setting, may go. The temperatures and the number of applications are proposals of engineers, see
 * {@code docs/safety.md}; the times are those of the facts.
 *
 * @param facts give the longest application, the shortest break and the range of the switch
 */
record PlanLimits(FactTable facts) {
    /** Below this a pad that is switched as slowly as a relay bears does not reach its target. */
    static final Duration SHORTEST_APPLICATION = Duration.ofMinutes(1);

    /** Rule I5 counts over a day; a longer break is a mistake in typing. */
    static final Duration LONGEST_REST = Duration.ofHours(24);

    /** Rule I5: a session has an end. */
    static final int MOST_APPLICATIONS = 8;

    static final int USUAL_APPLICATIONS = 3;

    /** 43 °C is where IEC 60601-1 begins to limit a contact of ten minutes and more; the target stays a degree below. */
    static final Temperature WARMEST_TARGET = new Temperature(42_000);

    /** Less than this is no heat to a skin of 34 °C. */
    static final Temperature MILDEST_HEAT = new Temperature(36_000);

    static final Temperature USUAL_HEAT = new Temperature(40_000);

    /** A degree above the pad's warning at 3 °C. */
    static final Temperature COLDEST_TARGET = new Temperature(4_000);

    /** Above this is no cold to a skin. */
    static final Temperature MILDEST_COLD = new Temperature(15_000);

    static final Temperature USUAL_COLD = new Temperature(5_000);

    /** What a setting may make of a plan: nothing that asks more of the skin. */
    CarePlan tightened(CarePlan plan, YamlMap by) {
        String own = "the care plan's own; for more, name a care plan of your own under plan";
        Kind<Duration> time = new FactDuration(facts);
        Duration switchAfter = plan.switchAfter();
        Duration application = plan.application();
        Duration rest = plan.rest();
        Integer applications = by.wholeNumber("applications")
                .within(1, plan.applications(), own)
                .orNull();
        Duration shorter = by.value("application", time)
                .within(SHORTEST_APPLICATION, application, own)
                .orNull();
        Duration longer = by.value("rest", time).within(rest, LONGEST_REST, own).orNull();
        Duration later = by.value("switch_after", time)
                .within(switchAfter, facts.latestSwitch(), own)
                .orNull();
        Temperature milder = by.temperature("heat_target")
                .within(MILDEST_HEAT, plan.heatTarget(), own)
                .orNull();
        Temperature lessCold = by.temperature("cold_target")
                .within(plan.coldTarget(), MILDEST_COLD, own)
                .orNull();
        return new CarePlan(
                plan.id(),
                plan.title(),
                plan.course(),
                later == null ? switchAfter : later,
                shorter == null ? application : shorter,
                longer == null ? rest : longer,
                applications == null ? plan.applications() : applications,
                lessCold == null ? plan.coldTarget() : lessCold,
                milder == null ? plan.heatTarget() : milder,
                plan.breakPrompts());
    }
}
