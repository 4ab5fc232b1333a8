package org.poultice.simulator.storm;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.judge.Extremes;
import org.poultice.simulator.judge.Violation;

/** Runs storms and tells people what came of them. */
public final class StormReport {
    /** So many violations are shrunk and told in full; shrinking takes longer than storms. */
    private static final int MOST_EXPLAINED = 3;

    private final PrintWriter out;
    private final StormRunner runner;
    private final int days;
    private final String commit;
    private long faults;
    private long violations;
    private long explained;
    private long sessions;
    private long applications;
    private long calms;
    private long cpuNanos;
    private Extremes extremes = Extremes.NONE;
    private Extremes afterWelds = Extremes.NONE;
    private int weldedHeat;
    private int weldedCold;
    private int limitsPassed;

    /** @param commit what was built, for the line that tells how to repeat a violation */
    public StormReport(PrintWriter out, StormRunner runner, int days, String commit) {
        this.out = out;
        this.runner = runner;
        this.days = days;
        this.commit = commit;
    }

    /** Returns whether nothing was wrong. What no software can prevent, once a relay has welded, is told and is nothing wrong. */
    public boolean run(Seeds seeds, int threads) throws InterruptedException, IOException {
        long begun = System.nanoTime();
        runner.run(seeds.first(), seeds.last(), threads, this::take);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double simulated = Duration.ofDays(days).toSeconds() * (double) seeds.count();
        line(extremes + " (before any relay welded)");
        line("welded_heat=%d welded_cold=%d limits_passed=%d %s (in the half hour after)"
                .formatted(weldedHeat, weldedCold, limitsPassed, afterWelds));
        line("sessions=%d applications=%d calm_times=%d threads=%d speed_per_core=%.0fx"
                .formatted(sessions, applications, calms, threads, simulated / (cpuNanos / 1e9)));
        line("seeds=%d simulated_days=%d faults=%d violations=%d speed=%.0fx"
                .formatted(seeds.count(), seeds.count() * days, faults, violations, simulated / seconds));
        return violations == 0;
    }

    private void take(StormRunner.Result result) {
        Outcome outcome = result.outcome();
        faults += result.faults();
        sessions += outcome.sessions();
        applications += outcome.applications();
        calms += outcome.calms();
        cpuNanos += result.cpuNanos();
        extremes = extremes.and(outcome.extremes());
        if (outcome.weld() != null) {
            take(result.seed(), outcome.weld());
        }
        Violation violation = wrong(outcome);
        if (violation != null) {
            violations++;
            line("VIOLATION seed=%d commit=%s: %s".formatted(result.seed(), commit, violation));
            line("  repeat with: ./poultice storm --seeds %d..%d --days %d"
                    .formatted(result.seed(), result.seed(), days));
            if (explained < MOST_EXPLAINED) {
                explained++;
                List<String> lines = runner.explain(result.seed(), violation);
                lines.forEach(each -> line("  " + each));
            }
        }
    }

    private void take(long seed, Weld weld) {
        boolean heats = weld.output() == Modality.HEAT;
        weldedHeat += heats ? 1 : 0;
        weldedCold += heats ? 0 : 1;
        limitsPassed += weld.passed().isEmpty() ? 0 : 1;
        afterWelds = afterWelds.and(weld.extremes());
        for (Violation passed : weld.passed()) {
            line("welded %s seed=%d: %s; no software can prevent it".formatted(weld.output(), seed, passed));
        }
    }

    private static @Nullable Violation wrong(Outcome outcome) {
        boolean nothing = outcome.applications() == 0 && outcome.calms() > 0;
        return outcome.violation() == null && nothing
                ? new Violation("liveness", 0, "not one application was delivered")
                : outcome.violation();
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
