package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Rules;

/** Everything that must be caught. */
final class Mutants {
    /** Designs that are built often, and fail. */
    private static final List<Mutant> NAIVE = List.of(
            new Mutant(
                    "naive-memory",
                    "naive design: timers in memory",
                    Slices.SOUND_LINE,
                    rules -> new NaiveController(rules, false)),
            new Mutant(
                    "naive-wall",
                    "naive design: timers by the wall clock",
                    Slices.SOUND_LINE,
                    rules -> new NaiveController(rules, true)),
            new Mutant(
                    "naive-no-dead-man",
                    "naive design: the product on a pad without a dead-man",
                    Slices.SOUND_LINE,
                    NoDeadMan::new));

    private Mutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>(RestMutants.ALL);
        all.addAll(SessionMutants.ALL);
        all.addAll(RecoveryMutants.ALL);
        all.addAll(ClockMutants.ALL);
        all.addAll(NAIVE);
        return all;
    }

    private static final class NoDeadMan extends Product {
        NoDeadMan(Rules rules) {
            super(rules);
        }

        @Override
        public boolean padHonoursLease() {
            return false;
        }
    }
}
