package org.poultice.simulator.prove;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What people read of a proof: a line for each part, each rule and each mutant as it comes, and the last line. */
public final class ProofReport {
    private static final String ROW = "%-36s %11d %12d %6d %10d %8.1f";

    private final PrintWriter out;

    public ProofReport(PrintWriter out) {
        this.out = out;
    }

    public void begin() {
        out.printf("%-36s %11s %12s %6s %10s %8s%n", "part", "states", "transitions", "depth", "violations", "CPU s");
        out.flush();
    }

    /** One part of the product's own exploration. */
    public void part(Proof.Outcome part) {
        out.printf(
                Locale.ROOT,
                ROW + "%n",
                part.name(),
                part.states(),
                part.transitions(),
                part.depth(),
                part.isViolated() ? 1 : 0,
                part.cpuSeconds());
        if (part.isViolated()) {
            story(part);
        }
        out.flush();
    }

    /**
     * What all parts come to.
     *
     * @param seconds how long they took, by the clock on the wall
     * @param cpuSeconds how long they would have taken on one core
     */
    public void parts(List<Proof.Outcome> parts, double seconds, double cpuSeconds) {
        out.printf("%nrule, summed over the parts that are made for it%n");
        Proof.byRule(parts).forEach(this::rule);
        long transitions = parts.stream().mapToLong(Proof.Outcome::transitions).sum();
        out.printf(
                Locale.ROOT,
                "%n%d transitions in %.1f s: %.2f million a second; in %.1f s of CPU time, all of the process: %.2f million a second on two cores%n%n",
                transitions,
                seconds,
                transitions / seconds / 1e6,
                cpuSeconds,
                2 * transitions / cpuSeconds / 1e6);
        out.flush();
    }

    private void rule(Proof.RuleSum sum) {
        out.printf(
                Locale.ROOT,
                ROW + "   %s%n",
                sum.rule(),
                sum.states(),
                sum.transitions(),
                sum.depth(),
                sum.violations(),
                sum.seconds(),
                sum.rule().text());
    }

    public void mutant(Proof.Outcome mutant) {
        if (mutant.isViolated()) {
            out.printf(
                    "caught    %-22s %-5s in %2d steps  %s%n",
                    mutant.name(), mutant.violated(), mutant.depth(), mutant.text());
        } else {
            out.printf("SURVIVED  %-22s       %d states  %s%n", mutant.name(), mutant.states(), mutant.text());
        }
        out.flush();
    }

    /** How a rule comes to be violated, step by step. */
    public void story(Proof.Outcome outcome) {
        int number = 1;
        for (String step : outcome.story()) {
            out.printf("  %3d  %s%n", number++, step);
        }
        if (outcome.violated() != null) {
            out.printf(
                    "       violates %s: %s%n",
                    outcome.violated(), outcome.violated().text());
        }
        out.flush();
    }

    /**
     * The last line.
     *
     * @return whether no rule is violated and every mutant is caught
     */
    public boolean end(List<Proof.Outcome> parts, List<Proof.Outcome> mutants) {
        long states = parts.stream().mapToLong(Proof.Outcome::states).sum();
        long violations = parts.stream().filter(Proof.Outcome::isViolated).count();
        long caught = mutants.stream().filter(Proof.Outcome::isViolated).count();
        out.printf("%nstates=%d violations=%d mutants=%d/%d caught%n", states, violations, caught, mutants.size());
        out.flush();
        return violations == 0 && caught == mutants.size();
    }
}
