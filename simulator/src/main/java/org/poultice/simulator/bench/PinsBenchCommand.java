package org.poultice.simulator.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.yaml.AdvisedPlan;
import org.poultice.controller.adapter.yaml.SeedLibrary;
import org.poultice.controller.engine.Rules;
import org.tinylog.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code poultice bench pins}: from the edge of a stop to the outputs being off. */
@Command(
        name = "pins",
        description =
                "From the edge of a stop to the outputs being off, within an application, and calls to the kernel a second."
                        + " A round takes about a fifth of a second.",
        mixinStandardHelpOptions = true)
public final class PinsBenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 100_000;
    private static final double NANOS_PER_MICRO = 1_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1000",
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
        Configuration.set("level", "error"); // a line of the log in each round would be measured too
        try (Stage stage = simulatedChip == null ? new PipeStage() : new ChipStage(simulatedChip)) {
            StopBench bench = new StopBench(stage, rules());
            print(stage, bench.stops(rounds), bench.callsPerSecond());
        }
        return 0;
    }

    private static Rules rules() {
        SeedLibrary seeds = SeedLibrary.open();
        AdvisedPlan advised = seeds.plan(SeedLibrary.PLANS.getFirst()).value();
        if (advised == null) {
            throw new IllegalStateException("the care plan that the program carries is not intact");
        }
        return Rules.of(advised.plan(), seeds.facts().painLimit());
    }

    private void print(Stage stage, long[] nanos, long callsPerSecond) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(stage.what());
        line(out, "stop, median", nanos[nanos.length / 2]);
        line(out, "stop, 99th percentile", nanos[rank(nanos.length, 0.99)]);
        line(out, "stop, 99.9th percentile", nanos[rank(nanos.length, 0.999)]);
        line(out, "stop, longest of " + nanos.length, nanos[nanos.length - 1]);
        out.printf(Locale.ROOT, "  %-26s%12d a second%n", stage.callsAre(), callsPerSecond);
        out.flush();
    }

    private static int rank(int count, double share) {
        return Math.min(count - 1, (int) Math.ceil(count * share) - 1);
    }

    private static void line(PrintWriter out, String what, long nanos) {
        out.printf(Locale.ROOT, "  %-26s%12.1f µs%n", what, nanos / NANOS_PER_MICRO);
    }
}
