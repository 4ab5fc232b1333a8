package org.poultice.simulator;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.tissue.TissueBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code poultice bench tissue}. */
@Command(
        name = "tissue",
        description = {
            "A step of the layered tissue, in Java and in C.",
            "Ends with 0, or with 1 when the two do not come to the same temperatures."
        },
        mixinStandardHelpOptions = true)
final class TissueBenchCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int MOST_ROUNDS = 10_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "101",
            description = "How many sessions, of an hour of virtual time each; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput, IOException, InterruptedException {
        BadInput.unlessWithin("--rounds", rounds, 1, MOST_ROUNDS);
        return new TissueBench(rounds).run(spec.commandLine().getOut()) ? Cli.OK : FAILED;
    }
}
