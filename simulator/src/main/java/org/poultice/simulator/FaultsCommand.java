package org.poultice.simulator;

import java.util.List;
import java.util.concurrent.Callable;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.faults.Campaign;
import org.poultice.simulator.faults.CampaignReport;
import org.tinylog.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code poultice faults}: how fast the product finds each fault, and how often it finds one that is not there. */
@Command(
        name = "faults",
        description =
                "Brings each fault about on many bodies in virtual time, and prints how fast it is found, what the skin had meanwhile, and how"
                        + " many sessions trip in which nothing is wrong; ends with 0 when each is found in time and hardly any trips for nothing.",
        footer = {
            "",
            "skin: the worst true temperature in °C, of all seeds, until ten minutes after the fault was found. dose: CEM43, or minutes below 15 °C.",
            "figure: what a reference simulation needed, in seconds; the median may be 1.5 times that. docs/faults.md says more."
        },
        mixinStandardHelpOptions = true)
final class FaultsCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int MOST = 10_000;
    private static final int MOST_THREADS = 256;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "24",
            description = "Bodies for each fault, 1 to " + MOST + "; default ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "200",
            description = "Sessions without a fault, 1 to " + MOST + "; default ${DEFAULT-VALUE}.")
    private int sessions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "How many run at a time; 0, the default, is one for each core. The result does not depend on it.")
    private int threads;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput, InterruptedException {
        within("--seeds", seeds, 1, MOST);
        within("--sessions", sessions, 1, MOST);
        within("--threads", threads, 0, MOST_THREADS);
        if (!Configuration.isFrozen()) {
            Configuration.set("level", "off"); // what the product warns of is what is counted here
        }
        int cores = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        CampaignReport report = new CampaignReport(spec.commandLine().getOut(), new Campaign(cores));
        return report.run(seeds, sessions) ? Cli.OK : FAILED;
    }

    private static void within(String option, int number, int least, int most) throws BadInput {
        if (number < least || number > most) {
            throw new BadInput(List.of("%s: %d is not allowed; write %d to %d".formatted(option, number, least, most)));
        }
    }
}
