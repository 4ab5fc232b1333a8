package org.poultice.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.adapter.yaml.AdvisedPlan;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.judge.Violation;

/**
 * What the observer at the pad says when all is over.
 *
 * @param sentences for people
 * @param good whether no rule was broken
 */
record Verdict(List<String> sentences, boolean good) {
    private static final String PLAN = "back-spasm";
    private static final int MOST_PER_DAY = 8; // rule I5; the observer does not ask the controller for it

    Verdict {
        sentences = List.copyOf(sentences);
    }

    /** Judges by the rules of the care plan that is shown. */
    static Verdict of(PadRecord record) {
        PadJudge judge = record.judge(rules());
        List<String> sentences = new ArrayList<>(List.of(record.summary(judge)));
        for (Violation violation : judge.violations()) {
            sentences.add("A rule was broken at the pad: " + violation);
        }
        return new Verdict(sentences, judge.violations().isEmpty());
    }

    static TimeRules rules() {
        SeedLibrary seeds = SeedLibrary.open();
        AdvisedPlan plan = seeds.plan(PLAN).value();
        if (plan == null) {
            throw new IllegalStateException("the care plan " + PLAN + " of this program cannot be read");
        }
        return new TimeRules(
                seeds.facts().longestApplication(),
                seeds.facts().shortestRest(),
                plan.plan().switchAfter(),
                MOST_PER_DAY);
    }
}
