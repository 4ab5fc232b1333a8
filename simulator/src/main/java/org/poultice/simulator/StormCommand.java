package org.poultice.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.controller.boot.Logging;
import org.poultice.controller.boot.Version;
import org.poultice.simulator.storm.Hardware;
import org.poultice.simulator.storm.Seeds;
import org.poultice.simulator.storm.StormReport;
import org.poultice.simulator.storm.StormRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code poultice storm}: the product in virtual time, while everything goes wrong. */
@Command(
        name = "storm",
        description =
                "Runs the controller against seeded faults in virtual time and judges the pad in true time; ends with 0 when no"
                        + " rule was broken, with 1 when one was.",
        mixinStandardHelpOptions = true)
final class StormCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int MOST_DAYS = 1_000;

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            defaultValue = "1..20",
            description = "The storms to run, a seed each; default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private String seeds;

    @Option(
            names = "--days",
            paramLabel = "D",
            defaultValue = "10",
            description = "How long each one lasts, 1 to " + MOST_DAYS + "; default ${DEFAULT-VALUE}.")
    private int days;

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    @Option(
            names = "--pad-trace-dir",
            paramLabel = "DIR",
            description =
                    "Write what each pad really did to DIR/seed-N.csv, and what happened to DIR/seed-N.events.csv.")
    private @Nullable Path traceDirectory;

    @Option(
            names = "--hardware",
            paramLabel = "NAME",
            defaultValue = "documented",
            description = "The pad: documented, the default, keeps the limits of docs/wiring.md; strong has 60 W and no"
                    + " cut-out, to show what comes of that.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private String hardware;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput, IOException, InterruptedException {
        Seeds range = checked();
        Hardware built = Hardware.of(hardware);
        if (built == null) {
            throw new BadInput(
                    List.of("--hardware: \"" + hardware + "\" is not there to be had; write " + Hardware.words()));
        }
        int cores = threads.count();
        Logging.prefer("level", "off"); // what the product warns of in a storm is what a storm is made of
        StormRunner runner = new StormRunner(days, traceDirectory, built);
        StormReport report = new StormReport(spec.commandLine().getOut(), runner, days, commit());
        return report.run(range, cores) ? Cli.OK : FAILED;
    }

    private Seeds checked() throws BadInput {
        Seeds range = Seeds.of(seeds);
        if (range == null) {
            throw new BadInput(List.of("--seeds: \"" + seeds
                    + "\" is no range of seeds; write A..B, such as 1..200, with at most " + Seeds.MOST + " of them"));
        }
        BadInput.unlessWithin("--days", days, 1, MOST_DAYS);
        if (traceDirectory != null) {
            try {
                Files.createDirectories(traceDirectory);
            } catch (IOException e) {
                throw new BadInput(List.of("--pad-trace-dir: " + traceDirectory
                        + " cannot be made; name a directory that you can write to"));
            }
        }
        return range;
    }

    /** What a working copy has checked out, or else the version. */
    private static String commit() throws InterruptedException {
        String launcher = System.getProperty("poultice.launcher");
        Path home = launcher == null ? null : Path.of(launcher).getParent();
        if (home == null) {
            return Version.text();
        }
        try {
            Process git = new ProcessBuilder("git", "-C", home.toString(), "rev-parse", "--short", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String line;
            try (BufferedReader out = git.inputReader(StandardCharsets.UTF_8)) {
                line = out.readLine();
            }
            return git.waitFor() == 0 && line != null ? line : Version.text();
        } catch (IOException e) {
            return Version.text(); // no git here
        }
    }
}
