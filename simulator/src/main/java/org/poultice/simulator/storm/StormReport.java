package org.poultice.simulator.storm;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.judge.Extremes;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.mishap.Mishap;

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
    private Extremes afterSticking = Extremes.NONE;
    private int stuckHeat;
    private int stuckCold;
    private int leasesIgnored;
    private int limitsPassed;

    /** @param commit what was built, for the line that tells how to repeat a violation */
    public StormReport(PrintWriter out, StormRunner runner, int days, String commit) {
        this.out = out;
        this.runner = runner;
        this.days = days;
        this.commit = commit;
    }

    /** Returns whether nothing was wrong. What no software can prevent, once a relay has welded or a lease is ignored, is told and is nothing wrong. */
    public boolean run(Seeds seeds, int threads) throws InterruptedException, IOException {
        long begun = System.nanoTime();
        runner.run(seeds.first(), seeds.last(), threads, this::take);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double simulated = Duration.ofDays(days).toSeconds() * (double) seeds.count();
        line(extremes + " (before anything stuck)");
        line("stuck_heat=%d stuck_cold=%d leases_ignored=%d limits_passed=%d %s (in the half hour after)"
                .formatted(stuckHeat, stuckCold, leasesIgnored, limitsPassed, afterSticking));
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
        if (outcome.stuck() != null) {
            take(result.seed(), outcome.stuck());
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

    private void take(long seed, Stuck stuck) {
        boolean heats = stuck.output() == Modality.HEAT;
        stuckHeat += heats ? 1 : 0;
        stuckCold += heats ? 0 : 1;
        leasesIgnored += stuck.cause() == Mishap.LEASE_IGNORED ? 1 : 0;
        limitsPassed += stuck.passed().isEmpty() ? 0 : 1;
        afterSticking = afterSticking.and(stuck.extremes());
        for (Violation passed : stuck.passed()) {
            line("%s %s seed=%d: %s; no software can prevent it"
                    .formatted(stuck.cause().word(), stuck.output(), seed, passed));
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
