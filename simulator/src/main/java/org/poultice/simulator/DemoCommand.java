package org.poultice.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.boot.Cli;
import org.poultice.simulator.demo.Demo;
import org.poultice.simulator.demo.DemoFailure;
import org.poultice.simulator.demo.Jitter;
import org.poultice.simulator.demo.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code poultice demo}: a session from a button press to the last break, in a few minutes. */
@Command(
        name = "demo",
        description =
                "Shows a session on a simulated pad in accelerated time: broker, pad and controller, on this machine alone.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    /** A lease of 3 s takes 25 ms then; no virtual machine's own pauses leave room for less. */
    private static final int FASTEST = 120;

    private static final int MEASURED_AGAIN = 4;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "60",
            description = "Let time run N times as fast, 1 to " + FASTEST + " (default: 60).")
    private int speed;

    @Option(names = "--once", description = "End after one session, with 0 if it was completed.")
    private boolean once;

    @Option(
            names = "--pad-trace",
            paramLabel = "FILE",
            description = "Write the power at the pad's terminals as CSV: t_s,heat,cold.")
    private @Nullable Path padTrace;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkSpeed();
        checkTrace();
        checkJitter();
        Demo demo = Demo.on(spec.commandLine().getOut(), new Demo.Options(speed, once, padTrace), System.getenv());
        // Ctrl-C, a closed terminal, a signal: whatever has been started by then ends before this process does.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> demo.end(false), "tidy-up"));
        try {
            Outcome outcome = demo.run(System.in);
            return outcome.end() == Outcome.End.GOOD ? Cli.OK : failed(demo, outcome);
        } catch (DemoFailure failure) {
            return failed(demo, new Outcome(Outcome.End.FAILED, failure.why()));
        }
    }

    private int failed(Demo demo, Outcome outcome) {
        Path output = demo.end(outcome.end() == Outcome.End.FAILED);
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + outcome.why());
        if (output != null) {
            spec.commandLine().getErr().println("What the processes said is in " + output);
        }
        spec.commandLine().getErr().flush();
        return FAILED;
    }

    private void checkSpeed() {
        if (speed < 1 || speed > FASTEST) {
            throw wrong("--speed " + speed + " is out of range: allowed is 1 to " + FASTEST);
        }
    }

    /** A file that cannot be written is told before anything starts. One that was made only to find out does not stay. */
    private void checkTrace() {
        Path file = padTrace;
        if (file == null) {
            return;
        }
        boolean writable;
        if (Files.exists(file)) {
            writable = !Files.isDirectory(file) && Files.isWritable(file);
        } else {
            try {
                Files.delete(Files.createFile(file));
                writable = true;
            } catch (IOException e) {
                writable = false;
            }
        }
        if (!writable) {
            throw wrong("--pad-trace " + file
                    + " cannot be written: give a file in a directory that is there and may be written to");
        }
    }

    /** A machine that is only busy for a moment is measured again: what passes, the shared time waits for. */
    private void checkJitter() {
        String objection = measured().objection(speed);
        for (int again = 0; again < MEASURED_AGAIN && !objection.isEmpty(); again++) {
            objection = measured().objection(speed);
        }
        if (!objection.isEmpty()) {
            throw wrong("--speed " + speed + " is too fast for this machine now: " + objection);
        }
    }

    private Jitter measured() {
        try {
            return Jitter.measure();
        } catch (DemoFailure failure) {
            throw wrong(failure.why());
        }
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
