package org.poultice.simulator.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.child.Child;
import org.poultice.simulator.child.ChildJvm;
import org.poultice.simulator.demo.DemoFailure;
import org.poultice.simulator.demo.PadRecord;
import org.poultice.simulator.pace.Conductor;
import org.poultice.simulator.pace.SharedTime;

/**
 * A simulated pad behind a pseudo-terminal, and beside it the controller as a process of its own that comes and goes; both in a time that runs fast and
 * waits for them. Used by one thread.
 */
final class Bedside implements AutoCloseable {
    /** How many times as fast as life. No wait here depends on it: the time stands still while somebody is late. */
    static final int SPEED = 600;

    /** A full break, and what is left of a lease. */
    private static final Duration RESTED = Duration.ofMinutes(20).plusSeconds(10);

    private static final Duration GENEROUS = Duration.ofMinutes(2);
    private static final long NAP_NANOS = 200_000;

    final Told told = new Told();
    private final Path directory;
    private final SharedTime time;
    private final Conductor conductor;
    private final Child pad;
    private final long padZeroNanos;
    private @Nullable Child controller;
    private @Nullable Long bootedAtNanos;
    private long startedRealNanos;

    /**
     * With a pad that has just been plugged in, and no controller yet.
     *
     * @param directory an empty one, for everything
     * @param mayForget what the controller is told of its disk, such as {@code 4m}
     */
    Bedside(Path directory, String mayForget) throws IOException {
        this.directory = directory;
        time = SharedTime.create(directory.resolve("clock"));
        conductor = new Conductor(time, SPEED);
        conductor.hold(true);
        Files.createDirectory(disk());
        Files.writeString(configuration(), """
                pad: {kind: serial, port: '%s'}
                journal: {directory: '%s', may_forget: %s}
                """.formatted(
                        directory.resolve("pad"), journal().directory(), mayForget));
        pad = Child.start(
                "pad", ChildJvm.commandLine(padArguments()), directory.resolve("pad.log"), told.padListener());
        awaitReal("the pad", () -> time.isThere(SharedTime.Follower.PAD));
        padZeroNanos = time.nanos();
        conductor.hold(false);
    }

    private List<String> padArguments() {
        return List.of(
                "sim",
                "--link",
                directory.resolve("pad").toString(),
                "--speed",
                String.valueOf(SPEED),
                "--clock",
                directory.resolve("clock").toString(),
                "--exit-on-eof",
                "--pad-trace",
                directory.resolve("trace.csv").toString());
    }

    /** Where a disk of its own for the journal may be mounted. */
    Path disk() {
        return directory.resolve("disk");
    }

    JournalOnDisk journal() {
        return new JournalOnDisk(disk().resolve("journal"));
    }

    private Path configuration() {
        return directory.resolve("controller.yaml");
    }

    /** The pad's time: true time from its start, in nanoseconds. */
    long nanos() {
        return time.nanos() - padZeroNanos;
    }

    /**
     * Whether the pad has been off for long enough for any controller to know: a full break since its last power, and since the machine booted, for what
     * was before does not count then.
     */
    boolean isRested() {
        Long booted = bootedAtNanos;
        long since = Math.max(told.lastPowerNanos(), booted == null ? 0 : booted - padZeroNanos);
        return nanos() - since > RESTED.toNanos();
    }

    /** From now on the machine has booted anew. */
    void reboot() {
        bootedAtNanos = time.nanos();
    }

    /** Starts the controller, and comes back at once. The time stands still until it has found the line, or is killed. */
    void startController(String... before) throws IOException {
        List<String> line = new ArrayList<>(List.of(before));
        line.addAll(ChildJvm.commandLine(controllerArguments()));
        conductor.hold(true);
        startedRealNanos = System.nanoTime();
        controller = Child.start("controller", line, directory.resolve("controller.log"), told.controllerListener());
    }

    private List<String> controllerArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "controller",
                "--speed",
                String.valueOf(SPEED),
                "--clock",
                directory.resolve("clock").toString()));
        Long booted = bootedAtNanos;
        if (booted != null) {
            arguments.addAll(List.of("--booted-at", booted.toString()));
        }
        arguments.add(configuration().toString());
        return arguments;
    }

    /** Lets the time go on once the controller has found the line. To be called again and again; returns whether it does. */
    boolean isUp() {
        boolean up = told.lineOpen();
        if (!up && (!running().isAlive() || System.nanoTime() - startedRealNanos > GENEROUS.toNanos())) {
            throw new AssertionError("the controller does not come: " + told.lines());
        }
        conductor.hold(!up);
        return up;
    }

    /** Waits until the controller has found the line. */
    void awaitUp() {
        awaitReal("the controller", this::isUp);
    }

    long controllerPid() {
        return running().pid();
    }

    /** Types a key at the pad. */
    void type(char key) {
        pad.type(key);
    }

    /** SIGKILL for the controller. Time goes on without it. */
    void kill() {
        Child killed = running();
        killed.kill();
        awaitReal("the end of the controller", () -> !killed.isAlive());
        controller = null;
        time.left(SharedTime.Follower.CONTROLLER);
        told.controllerIsGone();
        conductor.hold(false);
    }

    private Child running() {
        Child present = controller;
        if (present == null) {
            throw new IllegalStateException("the controller is not running");
        }
        return present;
    }

    /** Lets time pass that nobody watches. */
    void skip(Duration span) throws InterruptedException {
        conductor.skip(span);
        awaitReal("the pad", () -> time.behind(SharedTime.Follower.PAD) <= 0);
    }

    /** A moment in which the others can do something. */
    static void nap() {
        LockSupport.parkNanos(NAP_NANOS);
    }

    /** Waits on the machine's own time. */
    private static void awaitReal(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            nap();
        }
    }

    /** Ends everything, and reads what the pad has written down. */
    PadRecord endAndRead() throws DemoFailure {
        close();
        return PadRecord.read(directory.resolve("trace.csv"));
    }

    /** Why something ended that nobody ended; empty when nothing did. */
    List<String> endedByThemselves() {
        return told.endedByThemselves();
    }

    @Override
    public void close() {
        conductor.hold(false);
        Child present = controller;
        controller = null;
        if (present != null) {
            present.close();
        }
        pad.close();
        conductor.close();
    }
}
