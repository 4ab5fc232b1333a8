package org.poultice.simulator;

import java.util.concurrent.Callable;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.controller.boot.Logging;
import org.poultice.simulator.faults.Campaign;
import org.poultice.simulator.faults.CampaignReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput, InterruptedException {
        BadInput.unlessWithin("--seeds", seeds, 1, MOST);
        BadInput.unlessWithin("--sessions", sessions, 1, MOST);
        Campaign campaign = new Campaign(threads.count());
        Logging.prefer("level", "off"); // what the product warns of is what is counted here
        CampaignReport report = new CampaignReport(spec.commandLine().getOut(), campaign);
        return report.run(seeds, sessions) ? Cli.OK : FAILED;
    }
}
