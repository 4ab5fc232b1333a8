package org.poultice.simulator.faults;

import java.time.Duration;
import org.poultice.controller.adapter.yaml.AdvisedPlan;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.controller.engine.Rules;
import org.poultice.simulator.body.Body;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.pad.Oscillator;
import org.poultice.simulator.world.TimeOfDay;
import org.poultice.simulator.world.Witness;
import org.poultice.simulator.world.World;
import org.poultice.simulator.world.WorldSetup;

/** What every run of the campaign begins with: the product with the care plan of a back spasm, cold before 72 h and heat after. A value; any thread. */
final class Treatment {
    private static final String PLAN = "back-spasm";
    private static final int MAX_PER_DAY = 8; // rule I5; the observer does not ask the controller for it
    private static final Duration OLD_ENOUGH_FOR_HEAT = Duration.ofHours(80);

    private final Rules rules;
    private final TimeRules judged;

    Treatment() {
        SeedLibrary seeds = SeedLibrary.open();
        AdvisedPlan advised = seeds.plan(PLAN).value();
        if (advised == null) {
            throw new IllegalStateException("the care plan " + PLAN + " that the program carries is not intact");
        }
        rules = Rules.of(advised.plan(), seeds.facts().painLimit());
        judged = new TimeRules(
                seeds.facts().longestApplication(),
                seeds.facts().shortestRest(),
                advised.plan().switchAfter(),
                MAX_PER_DAY);
    }

    /** How long a whole session takes, with its last break. */
    Duration session() {
        return rules.plan()
                .application()
                .plus(rules.plan().rest())
                .multipliedBy(rules.plan().applications());
    }

    /** A pad on the body of a seed. */
    World world(TestPad pad, long seed, Habits habits, Witness witness) {
        WorldSetup setup = new WorldSetup(
                rules,
                judged,
                pad.build(),
                pad.isCold() ? null : OLD_ENOUGH_FOR_HEAT,
                seed,
                Oscillator.EXACT,
                Oscillator.EXACT,
                TimeOfDay.NONE,
                Body.of(seed),
                habits,
                false);
        return new World(setup, witness);
    }
}
