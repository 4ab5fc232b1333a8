package org.poultice.simulator.storm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poultice.controller.adapter.yaml.AdvisedPlan;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.controller.engine.Rules;
import org.poultice.simulator.body.Body;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.world.Beginning;
import org.poultice.simulator.world.World;
import org.poultice.simulator.world.WorldSetup;

/** What is the same for every storm: the care plans that the product carries, how its controller begins, and what the pad is built of. A value; any thread. */
final class Climate {
    private static final int MAX_PER_DAY = 8; // rule I5; the observer does not ask the controller for it

    private final Map<String, Rules> rules = new LinkedHashMap<>();
    private final SeedLibrary seeds = SeedLibrary.open();
    private final Beginning beginning;
    private final Hardware hardware;

    /**
     * @param beginning the product's own, or a wrong one that has to be found
     * @param hardware of the pad
     */
    Climate(Beginning beginning, Hardware hardware) {
        this.beginning = beginning;
        this.hardware = hardware;
        for (String name : SeedLibrary.PLANS) {
            AdvisedPlan advised = seeds.plan(name).value();
            if (advised == null) {
                throw new IllegalStateException("the care plan " + name + " that the program carries is not intact");
            }
            rules.put(name, Rules.of(advised.plan(), seeds.facts().painLimit()));
        }
    }

    List<String> plans() {
        return List.copyOf(rules.keySet());
    }

    Rules rules(String plan) {
        Rules found = rules.get(plan);
        if (found == null) {
            throw new IllegalArgumentException("no care plan " + plan);
        }
        return found;
    }

    World world(Weather weather, StormWatch watch) {
        Rules ofThePlan = rules(weather.plan());
        TimeRules judged = new TimeRules(
                        seeds.facts().longestApplication(),
                        seeds.facts().shortestRest(),
                        ofThePlan.plan().switchAfter(),
                        MAX_PER_DAY)
                .measuredWithin(Forecast.CLOCK_PPM);
        WorldSetup setup = new WorldSetup(
                ofThePlan,
                judged,
                hardware.build(),
                null,
                weather.seed(),
                weather.controllerClock(),
                weather.padClock(),
                weather.timeOfDay(),
                Body.of(weather.seed()),
                Habits.of(weather.seed()),
                true);
        return new World(setup, watch, beginning);
    }
}
