package org.poultice.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.Cli;
import org.poultice.controller.boot.Logging;
import org.poultice.simulator.broker.BrokerLoop;
import org.poultice.simulator.broker.BrokerOrderConverter;
import org.poultice.simulator.control.ControlSocket;
import org.poultice.simulator.control.PlannedOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code poultice broker}: an MQTT broker for people who want to see their monitor, or their controller, on a bad day of the broker. */
@Command(
        name = "broker",
        description = {
            "Runs an MQTT broker that can be gone, hung, slow or flooding, for tests. The first line printed is its address.",
            "It listens on this machine alone, asks for no password and forgets everything when it ends."
        },
        footer = {
            "Lines, each with Enter: fault broker-gone, fault broker-hung, fault broker-slow [SPAN],",
            "fault broker-flooding [PER_SECOND], mend NAME, q quit. docs/faults.md says what they mean."
        },
        mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int LAST_PORT = 65_535;
    /** How long a signal to end waits until connections are closed and the socket is gone. */
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private static final List<String> LIBRARIES =
            List.of("org.apache.activemq", "org.apache.artemis", "io.netty", "org.eclipse.paho");

    private final InputStream lines;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "1883",
            description = "Listen at this port of 127.0.0.1, 0 for a free one (default: 1883).")
    private int port;

    @Option(
            names = "--fault-at",
            paramLabel = "TIME/NAME[/ARG]",
            converter = BrokerOrderConverter.class,
            description =
                    "Let a fault begin at this time after the start: 5m/broker-slow/3s. 7m/mend/broker-slow mends it. Repeatable.")
    private List<PlannedOrder> orders = new ArrayList<>();

    @Option(
            names = "--control",
            paramLabel = "PATH",
            description = "Take faults at a socket there; poultice sim-control PATH writes to it.")
    private @Nullable Path control;

    @Option(
            names = "--exit-on-eof",
            description = "Quit when the standard input ends, as it does when a parent process dies.")
    private boolean exitOnEof;

    @Option(names = "--quiet", description = "Print nothing but the address.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** With lines from the standard input. */
    BrokerCommand() {
        this(System.in);
    }

    BrokerCommand(InputStream lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        check();
        hushLibraries();
        try (OrderlyEnd end = new OrderlyEnd(LONGEST_END)) {
            Path directory = Files.createTempDirectory("poultice-broker");
            try (BrokerLoop loop = BrokerLoop.open(new BrokerLoop.Setup(port, directory, orders), this::tell)) {
                serve(loop, end);
            } finally {
                Files.deleteIfExists(directory);
            }
            return Cli.OK;
        } catch (IOException failed) {
            complain(failed.getMessage());
            return FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private void serve(BrokerLoop loop, OrderlyEnd end) throws IOException, InterruptedException {
        try (ControlSocket socket = control == null ? null : ControlSocket.open(control, loop.requests()::ask)) {
            print(loop.url());
            if (socket != null) {
                tell("control " + socket.path());
            }
            loop.requests().takeLinesFrom(lines, exitOnEof, this::complain);
            end.onSignal(loop.requests()::quit);
            loop.run();
        }
    }

    private void check() {
        if (port < 0 || port > LAST_PORT) {
            throw wrong(
                    "--port " + port + " is out of range: allowed is 0 to " + LAST_PORT + ", and 0 takes a free one");
        }
        String obstacle = control == null ? "" : ControlSocket.obstacle(control);
        if (!obstacle.isEmpty()) {
            throw wrong("--control " + control + ": " + obstacle);
        }
    }

    /** What happens to connections here happens on purpose; the libraries would tell of each as of a failure. */
    private static void hushLibraries() {
        LIBRARIES.forEach(library -> Logging.prefer("level@" + library, "off"));
    }

    private void tell(String what) {
        if (!quiet) {
            print(what);
        }
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private void complain(@Nullable String what) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + what);
        spec.commandLine().getErr().flush();
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
