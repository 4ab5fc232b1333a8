package org.poultice.simulator;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.prove.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code poultice prove}: everything that can happen, with scaled constants, judged at the pad; and mutants that must be caught. */
@Command(
        name = "prove",
        description = {
            "Goes through everything that can happen to the controller, with scaled constants, and judges the pad in true time.",
            "Then does the same to mutants of it, which must be caught. See docs/proof.md.",
            "Ends with 0 when no rule is violated and every mutant is caught, with 1 otherwise."
        },
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int THREADS = 2;

    @Option(names = "--full", description = "More and larger parts; takes minutes, and up to 4 GB.")
    private boolean full;

    @Option(
            names = "--show",
            paramLabel = "NAME",
            description = "The shortest counterexample of one mutant, step by step.")
    private @Nullable String show;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        PrintWriter out = spec.commandLine().getOut();
        return show == null ? prove(out) : show(show, out);
    }

    private static int show(String name, PrintWriter out) throws BadInput {
        Proof.Outcome outcome = Proof.mutant(name);
        if (outcome == null) {
            throw new BadInput(List.of("--show %s: there is no such mutant; allowed is %s"
                    .formatted(name, String.join(", ", Proof.names()))));
        }
        out.println(name + ": " + outcome.text());
        print(outcome, out);
        out.flush();
        return outcome.isViolated() ? Cli.OK : FAILED;
    }

    private int prove(PrintWriter out) {
        long began = System.nanoTime();
        Proof proof = new Proof(THREADS);
        out.printf("%-36s %11s %12s %6s %10s %8s%n", "part", "states", "transitions", "depth", "violations", "seconds");
        List<Proof.Outcome> parts = proof.product(full, part -> printPart(part, out));
        double seconds = (System.nanoTime() - began) / 1e9;
        long transitions = parts.stream().mapToLong(Proof.Outcome::transitions).sum();
        out.printf("%nrule, summed over the parts that are made for it%n");
        Proof.byRule(parts).forEach(sum -> printRule(sum, out));
        out.printf(
                Locale.ROOT,
                "%n%d transitions in %.1f s, %.2f million a second on %d threads%n%n",
                transitions,
                seconds,
                transitions / seconds / 1e6,
                THREADS);
        List<Proof.Outcome> mutants = proof.mutants(mutant -> printMutant(mutant, out));
        long states = parts.stream().mapToLong(Proof.Outcome::states).sum();
        long violations = parts.stream().filter(Proof.Outcome::isViolated).count();
        long caught = mutants.stream().filter(Proof.Outcome::isViolated).count();
        out.printf("%nstates=%d violations=%d mutants=%d/%d caught%n", states, violations, caught, mutants.size());
        out.flush();
        return violations == 0 && caught == mutants.size() ? Cli.OK : FAILED;
    }

    private static void printPart(Proof.Outcome part, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-36s %11d %12d %6d %10d %8.1f%n",
                part.name(),
                part.states(),
                part.transitions(),
                part.depth(),
                part.isViolated() ? 1 : 0,
                part.seconds());
        if (part.isViolated()) {
            print(part, out);
        }
        out.flush();
    }

    private static void printRule(Proof.RuleSum sum, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-36s %11d %12d %6d %10d %8.1f   %s%n",
                sum.rule(),
                sum.states(),
                sum.transitions(),
                sum.depth(),
                sum.violations(),
                sum.seconds(),
                sum.rule().text());
    }

    private static void printMutant(Proof.Outcome mutant, PrintWriter out) {
        if (mutant.isViolated()) {
            out.printf(
                    "caught    %-22s %-5s in %2d steps  %s%n",
                    mutant.name(), mutant.violated(), mutant.depth(), mutant.text());
        } else {
            out.printf("SURVIVED  %-22s       %d states  %s%n", mutant.name(), mutant.states(), mutant.text());
        }
        out.flush();
    }

    private static void print(Proof.Outcome outcome, PrintWriter out) {
        int number = 1;
        for (String step : outcome.story()) {
            out.printf("  %3d  %s%n", number++, step);
        }
        if (outcome.violated() != null) {
            out.printf(
                    "       violates %s: %s%n",
                    outcome.violated(), outcome.violated().text());
        }
    }
}
