package org.poultice.simulator.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code poultice bench pins}: from the edge of a stop to the outputs being off. */
@Command(
        name = "pins",
        description =
                "From the edge of a stop to the outputs being off, within an application, beside what the machine takes to wake a"
                        + " thread, and calls to the kernel a second."
                        + " 5,000 rounds take about two minutes.",
        mixinStandardHelpOptions = true)
public final class PinsBenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 100_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5000",
            description = "How often to stop; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--simulated-chip",
            paramLabel = "DIR",
            description =
                    "With a chip of the kernel's gpio-sim instead of a pipe: its directory below /sys/devices/platform,"
                            + " as on the virtual Pi. Its lines 17 and 27 are driven, 23 is the button.")
    private @Nullable Path simulatedChip;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new ParameterException(
                    spec.commandLine(), "--rounds: " + rounds + ", allowed are 1 to " + MOST_ROUNDS);
        }
        Logging.prefer("level", "error"); // a line of the log in each round would be measured too
        try (Stage stage = simulatedChip == null ? new PipeStage() : new ChipStage(simulatedChip)) {
            print(stage, new StopBench(stage, BenchedPlan.rules()));
        }
        return 0;
    }

    private void print(Stage stage, StopBench bench) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(stage.what());
        out.printf("  java %s %s, load %s%n", Runtime.version(), Jvm.flags(), Jvm.load());
        out.flush();
        Jvm before = Jvm.now();
        StopBench.Took took = bench.stops(rounds);
        Jvm meanwhile = Jvm.now().since(before);
        took.stops().print(out, "stop");
        out.println("without the product, in the same run: a byte through a pipe, and a thread awake");
        took.first().print(out, "thread at the pipe");
        took.second().print(out, "a second thread, through a queue");
        out.printf(
                Locale.ROOT,
                "  collections meanwhile: %d, together %d ms%n",
                meanwhile.collections(),
                meanwhile.collectingMillis());
        out.printf(Locale.ROOT, "  %-54s%12d a second%n", stage.callsAre(), bench.callsPerSecond());
        out.flush();
    }
}
