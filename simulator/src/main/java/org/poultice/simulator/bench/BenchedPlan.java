package org.poultice.simulator.bench;

import org.poultice.controller.adapter.yaml.AdvisedPlan;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.controller.engine.Rules;

/** The care plan that is measured with: the first of those that the product carries. */
final class BenchedPlan {

    private BenchedPlan() {}

    static Rules rules() {
        SeedLibrary seeds = SeedLibrary.open();
        AdvisedPlan advised = seeds.plan(SeedLibrary.PLANS.getFirst()).value();
        if (advised == null) {
            throw new IllegalStateException("the care plan that the program carries is not intact");
        }
        return Rules.of(advised.plan(), seeds.facts().painLimit());
    }
}
