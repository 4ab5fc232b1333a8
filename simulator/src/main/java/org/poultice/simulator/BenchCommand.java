package org.poultice.simulator;

import org.jspecify.annotations.Nullable;
import org.poultice.simulator.bench.PinsBenchCommand;
import org.poultice.simulator.bench.WorldBenchCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code poultice bench NAME}: how fast parts of it are, on this machine. */
@Command(
        name = "bench",
        description = "Measures how fast a part is on this machine.",
        subcommands = {PinsBenchCommand.class, TissueBenchCommand.class, WorldBenchCommand.class},
        synopsisSubcommandLabel = "NAME",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Parameters(arity = "0..1", hidden = true)
    private @Nullable String unknown;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                (unknown == null ? "" : "\"" + unknown + "\" cannot be measured; ") + "name what to measure: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
