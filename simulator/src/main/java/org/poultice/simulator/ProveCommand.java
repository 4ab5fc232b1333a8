package org.poultice.simulator;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.prove.Proof;
import org.poultice.simulator.prove.ProofReport;
import org.poultice.simulator.prove.Stopwatch;
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
        ProofReport report = new ProofReport(spec.commandLine().getOut());
        return show == null ? prove(report) : show(show, report);
    }

    private int show(String name, ProofReport report) throws BadInput {
        Proof.Outcome outcome = Proof.mutant(name);
        if (outcome == null) {
            throw new BadInput(List.of("--show %s: there is no such mutant; allowed is %s"
                    .formatted(name, String.join(", ", Proof.names()))));
        }
        report.mutant(outcome);
        report.story(outcome);
        return outcome.isViolated() ? Cli.OK : FAILED;
    }

    private int prove(ProofReport report) {
        Stopwatch stopwatch = new Stopwatch();
        Proof proof = new Proof(THREADS);
        report.begin();
        List<Proof.Outcome> parts = proof.product(full, report::part);
        report.parts(parts, stopwatch.seconds(), stopwatch.cpuSeconds());
        List<Proof.Outcome> mutants = proof.mutants(report::mutant);
        return report.end(parts, mutants) ? Cli.OK : FAILED;
    }
}
