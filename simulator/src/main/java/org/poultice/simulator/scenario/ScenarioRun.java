package org.poultice.simulator.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.body.Body;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.pad.Oscillator;
import org.poultice.simulator.pad.PadBuild;
import org.poultice.simulator.pad.PadSensors;
import org.poultice.simulator.remote.Afar;
import org.poultice.simulator.world.TimeOfDay;
import org.poultice.simulator.world.World;
import org.poultice.simulator.world.WorldFaults;
import org.poultice.simulator.world.WorldSetup;

/** One run of a scenario against the product. */
final class ScenarioRun {
    private static final long SEED = 1;

    private final Scenario scenario;
    private final Trace trace = new Trace();
    private final Watch watch = new Watch(trace);
    private final List<String> failures = new ArrayList<>();
    private final World world;
    private final WorldFaults faults;

    ScenarioRun(Scenario scenario, Rules rules, TimeRules judged) {
        this.scenario = scenario;
        Scenario.Given given = scenario.given();
        Set<Modality> outputs = EnumSet.noneOf(Modality.class);
        if (scenario.heat()) {
            outputs.add(Modality.HEAT);
        }
        if (scenario.cold()) {
            outputs.add(Modality.COLD);
        }
        world = new World(
                new WorldSetup(
                        rules,
                        judged,
                        new PadBuild(outputs, given.timeOnly() ? PadSensors.NONE : PadSensors.THERMISTORS),
                        given.age(),
                        SEED,
                        Oscillator.EXACT,
                        Oscillator.EXACT,
                        given.clock() ? TimeOfDay.KNOWN : TimeOfDay.NONE,
                        Body.REFERENCE,
                        Habits.PUNCTUAL,
                        given.broker()),
                watch);
        faults = new WorldFaults(world);
    }

    /** Runs it to its end. Called once. */
    ScenarioOutcome run() {
        for (Scenario.Step step : scenario.steps()) {
            world.advanceTo(step.at().toNanos());
            switch (step) {
                case Scenario.Do action -> {
                    watch.forget();
                    Afar afar = world.afar();
                    if (afar != null) {
                        afar.follower().forgetAnswer();
                    }
                    act(action.action());
                }
                case Scenario.Expect expect -> compare(expect);
            }
        }
        for (Violation violation : world.judge().violations()) {
            failures.add("%s: the pad broke %s".formatted(scenario.file(), violation));
        }
        return new ScenarioOutcome(scenario.title(), scenario.steps().getLast().at(), failures, trace.toString());
    }

    private void compare(Scenario.Expect expect) {
        for (Map.Entry<ExpectKey, String> one : expect.values().entrySet()) {
            String actual = watch.unless(one.getKey(), one.getValue(), world);
            if (actual != null) {
                failures.add("%s:%d: at %s expected %s=%s, but it is %s"
                        .formatted(
                                scenario.file(),
                                expect.line(),
                                Times.text(world.nanos()),
                                Watch.word(one.getKey()),
                                one.getValue(),
                                actual));
            }
        }
    }

    private void act(Action action) {
        switch (action) {
            case Action.Press press -> world.press(press.hold());
            case Action.Stick stick -> world.hold(stick.length());
            case Action.Stop stop -> world.voice().askToStop();
            case Action.Start start -> world.voice().askToStart();
            case Action.Cream cream -> world.voice().tellOfCream();
            case Action.Unplug unplug -> world.plug(false);
            case Action.Plug plug -> world.plug(true);
            case Action.Kill kill -> world.kill(kill.away());
            case Action.Fault fault -> faults.obey(fault.order());
        }
    }
}
