package org.poultice.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.control.ControlSocket;
import org.poultice.simulator.control.PlannedOrder;
import org.poultice.simulator.pace.SharedTime;
import org.poultice.simulator.pad.PadBuild;
import org.poultice.simulator.pad.PadTrace;
import org.poultice.simulator.sim.DeviceLink;
import org.poultice.simulator.sim.OutputsConverter;
import org.poultice.simulator.sim.PadClock;
import org.poultice.simulator.sim.PadOrderConverter;
import org.poultice.simulator.sim.Port;
import org.poultice.simulator.sim.Press;
import org.poultice.simulator.sim.PressConverter;
import org.poultice.simulator.sim.SimLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code poultice sim}: a pad on a back, behind a device that a controller opens like a serial port. */
@Command(
        name = "sim",
        description = "Simulates a pad behind a pseudo-terminal. The first line printed is the device's name.",
        footer = {
            "Keys, each with Enter: b short press, B press of 4 s, u unplug the pad or plug it in, q quit; fault NAME, mend NAME.",
            "The signal USR1 is a short press too. Times are the pad's: with --speed 60, 4 s last 67 ms."
        },
        mixinStandardHelpOptions = true)
public final class SimCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int FASTEST = 1_000;
    /** How long a signal to end waits until the trace has its last row and the link is gone. */
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final InputStream keys;

    @Option(
            names = "--link",
            paramLabel = "PATH",
            description = "Make PATH a symbolic link to the device while it is there.")
    private @Nullable Path link;

    @Option(
            names = "--pad-trace",
            paramLabel = "FILE",
            description = "Write the power at the pad's terminals as CSV: t_s,heat,cold.")
    private @Nullable Path padTrace;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Let the pad's clock run N times as fast, 1 to 1000 (default: 1).")
    private int speed;

    @Option(names = "--clock", paramLabel = "FILE", hidden = true, description = "The time that it shares.")
    private @Nullable Path sharedClock;

    @Option(
            names = "--press-at",
            paramLabel = "TIME[/HELD]",
            converter = PressConverter.class,
            description =
                    "Press the button at this time after the start: 500ms, 5s, 3m, 1h. 5s/4s holds it for 4 s, else it"
                            + " is a short press of 200 ms. Repeatable.")
    private List<Press> presses = new ArrayList<>();

    @Option(
            names = "--fault-at",
            paramLabel = "TIME/NAME[/ARG]",
            converter = PadOrderConverter.class,
            description =
                    "Let a fault begin at this time after the start: 5m/sensor-frozen/pad. 7m/mend/sensor-frozen/pad"
                            + " mends it. Repeatable.")
    private List<PlannedOrder> orders = new ArrayList<>();

    @Option(
            names = "--control",
            paramLabel = "PATH",
            description = "Take keys and faults at a socket there; poultice sim-control PATH writes to it.")
    private @Nullable Path control;

    @Option(
            names = "--pads",
            paramLabel = "OUTPUTS",
            converter = OutputsConverter.class,
            defaultValue = "heat,cold",
            description = "What the pad has: heat, cold or heat,cold (default).")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private PadBuild pads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the sensors' noise (default: 1).")
    private long seed;

    @Option(
            names = "--exit-on-eof",
            description = "Quit when the standard input ends, as it does when a parent process dies.")
    private boolean exitOnEof;

    @Option(names = "--quiet", description = "Print nothing but the device's name.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** With the keys from the standard input. */
    public SimCommand() {
        this(System.in);
    }

    SimCommand(InputStream keys) {
        this.keys = keys;
    }

    @Override
    public Integer call() {
        SimLoop.Setup setup = new SimLoop.Setup(pads, seed, padClock(), checkedPresses(), orders);
        checkPaths();
        try (OrderlyEnd end = new OrderlyEnd(LONGEST_END);
                PadTrace trace = openTrace();
                Port port = Port.open(link)) {
            SimLoop loop = new SimLoop(setup, port, trace, quiet ? null : out());
            try (ControlSocket socket = control == null ? null : ControlSocket.open(control, loop.requests()::ask)) {
                announce(port, socket);
                listen(loop);
                end.onSignal(loop.requests()::quit);
                loop.run();
            }
            return Cli.OK;
        } catch (IOException failed) {
            complain(failed.getMessage());
            return FAILED;
        }
    }

    private void announce(Port port, @Nullable ControlSocket socket) {
        out().println(port.deviceName());
        if (link != null && !quiet) {
            out().println("link " + link);
        }
        if (socket != null && !quiet) {
            out().println("control " + control);
        }
        out().flush();
    }

    private void listen(SimLoop loop) {
        loop.requests().takeLinesFrom(keys, exitOnEof, this::complain);
        if (!loop.takeSignal()) {
            complain("the signal USR1 cannot be used here");
        }
    }

    private PadClock padClock() {
        if (speed < 1 || speed > FASTEST) {
            throw wrong("--speed " + speed + " is out of range: allowed is 1 to " + FASTEST);
        }
        if (sharedClock == null) {
            return PadClock.scaled(speed);
        }
        try {
            return PadClock.following(SharedTime.open(sharedClock), speed);
        } catch (IOException failed) {
            throw wrong("--clock " + sharedClock + " cannot be used: " + failed.getMessage());
        }
    }

    private List<Press> checkedPresses() {
        List<Press> planned = new ArrayList<>(presses);
        planned.sort(Comparator.comparing(Press::at));
        for (int i = 1; i < planned.size(); i++) {
            if (planned.get(i).at().compareTo(planned.get(i - 1).end()) <= 0) {
                throw wrong("--press-at: a press begins " + planned.get(i).at().toMillis()
                        + " ms after the start, before the one before it has ended: leave some time between them");
            }
        }
        return planned;
    }

    private void checkPaths() {
        check("--link " + link, link == null ? "" : DeviceLink.obstacle(link));
        check("--control " + control, control == null ? "" : ControlSocket.obstacle(control));
    }

    private void check(String option, String obstacle) {
        if (!obstacle.isEmpty()) {
            throw wrong(option + ": " + obstacle);
        }
    }

    private void complain(@Nullable String what) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + what);
    }

    private @Nullable PadTrace openTrace() {
        if (padTrace == null) {
            return null;
        }
        try {
            return PadTrace.open(padTrace);
        } catch (IOException failed) {
            throw wrong("--pad-trace " + padTrace
                    + " cannot be written: give a file in a directory that is there and may be written to");
        }
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
