package org.poultice.controller.adapter.yaml;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.poultice.protocol.plan.Advice;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Fact;
import org.poultice.protocol.plan.Temperature;

/** Reads a care plan and holds it against the facts and the limits, so that a plan that was read may be followed. */
final class PlanReader {
    private static final Predicate<String> ID =
            Pattern.compile("[a-z0-9-]{1,32}").asMatchPredicate();
    private static final String LIMITS = "the limits in docs/configuration.md";
    private static final String BY_DEFAULT = "default";

    private final YamlMap plan;
    private final FactTable facts;

    private PlanReader(YamlMap plan, FactTable facts) {
        this.plan = plan;
        this.facts = facts;
    }

    static Loaded<AdvisedPlan> read(YamlDocument document, FactTable facts) {
        PlanReader reader = new PlanReader(document.root(), facts);
        return Loaded.from(document, reader.advisedPlan());
    }

    private AdvisedPlan advisedPlan() {
        String id = plan.text("id")
                .where(ID, "Write 1 to 32 small letters, digits and hyphens")
                .required();
        String title = plan.text("title").required();
        CarePlan.Course course = course();
        Duration switchAfter = switchAfter();
        Duration application = application();
        Duration rest = rest();
        int applications = plan.wholeNumber("applications")
                .within(1, PlanLimits.MOST_APPLICATIONS, "rule I5")
                .orElse(PlanLimits.USUAL_APPLICATIONS, BY_DEFAULT);
        Temperature cold = plan.temperature("cold_target")
                .within(PlanLimits.COLDEST_TARGET, PlanLimits.MILDEST_COLD, LIMITS)
                .orElse(PlanLimits.USUAL_COLD, BY_DEFAULT);
        Temperature heat = plan.temperature("heat_target")
                .within(PlanLimits.MILDEST_HEAT, PlanLimits.WARMEST_TARGET, LIMITS)
                .orElse(PlanLimits.USUAL_HEAT, BY_DEFAULT);
        Advice advice = advice();
        List<String> breaks = advice.breaks().stream().map(Fact::id).toList();
        return new AdvisedPlan(
                new CarePlan(id, title, course, switchAfter, application, rest, applications, cold, heat, breaks),
                advice);
    }

    private CarePlan.Course course() {
        String course = plan.oneOf("course", "cold-then-heat", "contrast").required();
        return course.equals("contrast") ? CarePlan.Course.CONTRAST : CarePlan.Course.COLD_THEN_HEAT;
    }

    private Duration switchAfter() {
        return plan.value("switch_after", new FactDuration(facts))
                .within(facts.earliestSwitch(), facts.latestSwitch(), "fact T1, rule I3")
                .orElse(facts.latestSwitch(), BY_DEFAULT + " (fact T1.latest)");
    }

    private Duration application() {
        return plan.value("application", new FactDuration(facts))
                .within(PlanLimits.SHORTEST_APPLICATION, facts.longestApplication(), "facts T3 and T6, rule I1")
                .orElse(facts.longestApplication(), BY_DEFAULT + " (facts T3 and T6)");
    }

    private Duration rest() {
        return plan.value("rest", new FactDuration(facts))
                .within(facts.shortestRest(), PlanLimits.LONGEST_REST, "fact T4, rule I2")
                .orElse(facts.shortestRest(), BY_DEFAULT + " (fact T4)");
    }

    private Advice advice() {
        YamlMap prompts = plan.section("prompts");
        FactName name = new FactName(facts);
        List<Fact> seeSomebody = plan.list("see_somebody", name);
        if (seeSomebody.isEmpty()) {
            plan.problem(
                    "see_somebody",
                    "names no fact",
                    "A care plan has to say when to stop and see somebody; name at least R1, for example [R1, R2, R3]");
        }
        return new Advice(
                prompts.list("cold", name), prompts.list("heat", name), prompts.list("breaks", name), seeSomebody);
    }
}
