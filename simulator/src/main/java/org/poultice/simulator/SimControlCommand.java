package org.poultice.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.control.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code poultice sim-control PATH WORDS…}: says something to a simulated pad, or to a broker, that runs. */
@Command(
        name = "sim-control",
        description =
                "Says a line to what listens at a control socket, and prints the answer; ends with 0 when it is ok, with 1 when it is not.",
        footer = {"", "For example: sim-control /tmp/pad.control fault sensor-frozen pad. docs/faults.md has all names."
        },
        mixinStandardHelpOptions = true)
final class SimControlCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Parameters(index = "0", paramLabel = "PATH", description = "What was given as --control.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path socket;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "WORD",
            description = "A key, such as b, or an order, such as fault sensor-frozen pad.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private List<String> words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            String answer = ControlClient.ask(socket, String.join(" ", words));
            PrintWriter out = spec.commandLine().getOut();
            out.println(answer);
            out.flush();
            return answer.equals("ok") ? Cli.OK : FAILED;
        } catch (IOException failed) {
            spec.commandLine()
                    .getErr()
                    .println(spec.qualifiedName() + ": " + socket + ": nobody answers there (" + failed.getMessage()
                            + "); name the socket that --control was given to sim or broker");
            return FAILED;
        }
    }
}
