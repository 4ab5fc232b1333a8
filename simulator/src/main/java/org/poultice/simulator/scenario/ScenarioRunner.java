package org.poultice.simulator.scenario;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.poultice.controller.adapter.yaml.AdvisedPlan;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.simulator.judge.TimeRules;

/** Reads scenario files and runs them with the care plans that they name. */
public final class ScenarioRunner {
    private static final int MAX_PER_DAY = 8; // rule I5; the observer does not ask the controller for it

    private final SeedLibrary seeds = SeedLibrary.open();

    /** A scenario that was read, ready to run. */
    public record Ready(Scenario scenario, Rules rules, TimeRules judged) {

        /** Runs it from its beginning; may be called again. */
        public ScenarioOutcome run() {
            return new ScenarioRun(scenario, rules, judged).run();
        }
    }

    /**
     * Reads a file.
     *
     * @throws BadInput with everything that is wrong with it
     */
    public Ready read(Path file) throws BadInput {
        ScenarioParser.Parsed parsed = ScenarioParser.parse(file.toString(), text(file));
        if (!parsed.problems().isEmpty()) {
            throw new BadInput(parsed.problems().stream().map(Object::toString).toList());
        }
        Scenario scenario = parsed.scenario();
        CarePlan plan = plan(scenario, file);
        Rules rules = Rules.of(plan, seeds.facts().painLimit())
                .withTimeOnly(scenario.given().timeOnly());
        TimeRules judged = new TimeRules(
                seeds.facts().longestApplication(), seeds.facts().shortestRest(), plan.switchAfter(), MAX_PER_DAY);
        return new Ready(scenario, rules, judged);
    }

    private CarePlan plan(Scenario scenario, Path file) throws BadInput {
        String name = scenario.plan();
        Loaded<AdvisedPlan> loaded;
        if (SeedLibrary.isFile(name)) {
            loaded = seeds.plan(file.resolveSibling(name));
        } else if (SeedLibrary.PLANS.contains(name)) {
            loaded = seeds.plan(name);
        } else {
            throw new BadInput(List.of("%s: there is no care plan \"%s\"; allowed is %s, or a file"
                    .formatted(file, name, String.join(", ", SeedLibrary.PLANS))));
        }
        AdvisedPlan advised = loaded.value();
        if (advised == null) {
            throw new BadInput(loaded.problems().stream().map(Object::toString).toList());
        }
        return advised.plan();
    }

    private static String text(Path file) throws BadInput {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new BadInput(List.of(file + ": this is not UTF-8 text; save it as UTF-8"));
        } catch (IOException e) {
            throw new BadInput(
                    List.of(file + ": cannot be read (" + e.getClass().getSimpleName()
                            + "); name a scenario file, such as simulator/scenarios/session.scenario"));
        }
    }
}
