package org.poultice.simulator.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.os.Boot;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.boot.BadInput;
import org.poultice.controller.boot.Controller;
import org.poultice.controller.boot.Host;
import org.poultice.controller.boot.Logging;
import org.poultice.controller.boot.Settings;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.WallClock;
import org.poultice.simulator.pace.ControllerClock;
import org.poultice.simulator.pace.SharedTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The controller in a process of its own, as {@code poultice run} has it, with a clock that runs faster. */
@Command(
        name = "controller",
        description = "Runs the controller in faster time, for the demonstration.",
        hidden = true,
        mixinStandardHelpOptions = true)
public final class ControllerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The configuration, as for run.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path file;

    @Option(names = "--speed", paramLabel = "N", required = true, description = "How many times faster the clock runs.")
    private int speed;

    @Option(names = "--clock", paramLabel = "FILE", required = true, description = "The time that it shares.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path clock;

    @Option(
            names = "--booted-at",
            paramLabel = "NANOS",
            description = "The machine booted at this moment of the shared time, and its clock counts from there.")
    private @Nullable Long bootedAtNanos;

    @Override
    public Integer call() throws BadInput, IOException {
        Settings settings = Settings.require(file);
        Logging.begin(settings.logLevel());
        endWithInput();
        return new Controller(settings, host(SharedTime.open(clock))).run();
    }

    private Host host(SharedTime time) throws IOException {
        Long booted = bootedAtNanos;
        MonotonicClock monotonic =
                booted == null ? ControllerClock.of(time, speed) : ControllerClock.bootedAt(booted, time, speed);
        String boot = booted == null ? Boot.id() : "boot-" + booted;
        return new Host(new WatchedClock(monotonic, new NobodysWallClock()), boot);
    }

    /** Runs as fast as the machine's, which is not how the time of a demonstration goes; so it is never trusted. */
    private static final class NobodysWallClock implements WallClock {
        @Override
        public Instant now() {
            return Instant.now().truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public boolean trusted() {
            return false;
        }
    }

    /** The end of the input is as good as a signal to end: it comes also when the process that started this one is killed. */
    private static void endWithInput() {
        Thread.ofPlatform().daemon().name("end-of-input").start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // As good as the end.
            }
            System.exit(0);
        });
    }
}
