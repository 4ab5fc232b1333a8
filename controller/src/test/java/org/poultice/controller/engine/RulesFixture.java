package org.poultice.controller.engine;

import java.time.Duration;
import java.util.List;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Temperature;

/** The plans and rules that the tests play by. */
public final class RulesFixture {
    /** 20 minutes on, 20 off, three times; cold, and heat from 72 h on. */
    public static final CarePlan BACK_SPASM = plan(CarePlan.Course.COLD_THEN_HEAT);

    /** The same, with heat and cold in turn from 72 h on. */
    public static final CarePlan CONTRAST = plan(CarePlan.Course.CONTRAST);

    private RulesFixture() {}

    public static Rules rules(CarePlan plan) {
        return Rules.of(plan, Duration.ofDays(7));
    }

    private static CarePlan plan(CarePlan.Course course) {
        return new CarePlan(
                "back-spasm",
                "Back spasm",
                course,
                Duration.ofDays(3),
                Duration.ofMinutes(20),
                Duration.ofMinutes(20),
                3,
                Temperature.celsius(6),
                Temperature.celsius(40),
                List.of());
    }

    /** The same plan with other times. */
    static CarePlan timed(CarePlan plan, Duration switchAfter, Duration application, Duration rest) {
        return new CarePlan(
                plan.id(),
                plan.title(),
                plan.course(),
                switchAfter,
                application,
                rest,
                plan.applications(),
                plan.coldTarget(),
                plan.heatTarget(),
                plan.breakPrompts());
    }

    /** The rules of a plan in a world whose days, and all that the plan says, are so many times shorter. */
    static Rules shorter(CarePlan plan, int times) {
        Rules rules = rules(timed(
                plan,
                plan.switchAfter().dividedBy(times),
                plan.application().dividedBy(times),
                plan.rest().dividedBy(times)));
        return changed(rules, rules.maxPerDay(), rules.day().dividedBy(times), rules.sensorToleranceMilliC());
    }

    static Rules withPlan(Rules rules, CarePlan plan) {
        return changed(rules(plan), rules.maxPerDay(), rules.day(), rules.sensorToleranceMilliC());
    }

    static Rules withMaxPerDay(Rules rules, int applications) {
        return changed(rules, applications, rules.day(), rules.sensorToleranceMilliC());
    }

    /** The same rules with sensors that are wrong by at most so much. */
    static Rules withTolerance(Rules rules, int milliC) {
        return changed(rules, rules.maxPerDay(), rules.day(), milliC);
    }

    private static Rules changed(Rules rules, int maxPerDay, Duration day, int toleranceMilliC) {
        return new Rules(
                rules.plan(),
                maxPerDay,
                day,
                rules.lease(),
                rules.readingAge(),
                toleranceMilliC,
                rules.skinWarmEnoughMilliC(),
                rules.painLimit(),
                rules.hysteresisMilliC(),
                rules.shortestSwitch(),
                rules.doubt(),
                rules.timeOnly());
    }
}
