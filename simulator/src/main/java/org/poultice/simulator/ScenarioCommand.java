package org.poultice.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.scenario.ScenarioOutcome;
import org.poultice.simulator.scenario.ScenarioRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code poultice scenario FILE…}: the product in virtual time, against what files expect of it. */
@Command(
        name = "scenario",
        description = "Runs scenarios in virtual time; ends with 0 when all of them pass, with 1 when one fails.",
        mixinStandardHelpOptions = true)
final class ScenarioCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files, see docs/scenarios.md.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private List<Path> files;

    @Option(names = "--trace", description = "Print what happened, step by step.")
    private boolean trace;

    @Option(names = "--repeat", paramLabel = "N", description = "Run each N times, and say how fast virtual time went.")
    private int repeat = 1;

    @Option(
            names = "--record",
            description = "Write what happened into a file beside the scenario, as its golden trace.")
    private boolean record;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput, IOException {
        PrintWriter out = spec.commandLine().getOut();
        ScenarioRunner runner = new ScenarioRunner();
        List<ScenarioRunner.Ready> ready = new ArrayList<>();
        for (Path file : files) {
            ready.add(runner.read(file));
        }
        int failed = 0;
        for (int i = 0; i < ready.size(); i++) {
            ScenarioOutcome outcome =
                    repeat > 1 ? timed(ready.get(i), out) : ready.get(i).run();
            failed += outcome.passed() ? 0 : 1;
            print(outcome, out);
            if (record) {
                Files.writeString(goldenTrace(files.get(i)), outcome.trace());
            }
        }
        out.printf("%d passed, %d failed%n", ready.size() - failed, failed);
        out.flush();
        return failed == 0 ? Cli.OK : FAILED;
    }

    /** The first run warms the virtual machine up and is told apart. */
    private ScenarioOutcome timed(ScenarioRunner.Ready ready, PrintWriter out) {
        ScenarioOutcome outcome = ready.run();
        for (int i = 1; i < repeat; i++) {
            long began = System.nanoTime();
            outcome = ready.run();
            double seconds = (System.nanoTime() - began) / 1e9;
            out.printf(
                    "%d h of virtual time in %.2f s: %,.0f times real time%n",
                    outcome.length().toHours(), seconds, outcome.length().toSeconds() / seconds);
        }
        return outcome;
    }

    private void print(ScenarioOutcome outcome, PrintWriter out) {
        out.println((outcome.passed() ? "passed  " : "FAILED  ") + outcome.title());
        outcome.failures().forEach(failure -> out.println("        " + failure));
        if (trace) {
            out.print(outcome.trace());
        }
        out.flush();
    }

    /** The file beside a scenario that its trace is compared with. */
    static Path goldenTrace(Path scenario) {
        String name = String.valueOf(scenario.getFileName());
        return scenario.resolveSibling(name.replaceAll("\\.scenario$", "") + ".trace");
    }
}
