package org.poultice.simulator.bench;

import java.util.concurrent.Callable;
import org.poultice.controller.boot.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code poultice bench world}: how many times as fast as real time the whole product goes on layered tissue. */
@Command(
        name = "world",
        description =
                "Four days of the whole controller, a pad and layered tissue in virtual time, eight applications a day, on one"
                        + " thread: processor time, and how many times as fast as real time that is.",
        mixinStandardHelpOptions = true)
public final class WorldBenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 1_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "How often to measure it; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new ParameterException(
                    spec.commandLine(), "--rounds: " + rounds + ", allowed are 1 to " + MOST_ROUNDS);
        }
        Logging.prefer("level", "off"); // the log's lines would be measured too
        new WorldBench(BenchedPlan.rules(), rounds).run(spec.commandLine().getOut());
        return 0;
    }
}
