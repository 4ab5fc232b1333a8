package org.poultice.simulator.virtualpi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.poultice.simulator.child.Child;

/**
 * The controller as {@code ./poultice run} has it: its own process, the same options of the JVM, a configuration.
 *
 * <p>Any thread may call.
 */
final class ControllerProcess implements AutoCloseable {
    /** Starting takes some seconds in a guest on a machine that is busy. */
    private static final long LONGEST_WAIT_SECONDS = 90;

    private final List<String> said = new ArrayList<>();
    private final Child child;
    private boolean ended;

    private ControllerProcess(List<String> commandLine, Path output) throws IOException {
        child = Child.start("controller", commandLine, output, new Child.Listener() {
            @Override
            public void said(String line) {
                hear(line);
            }

            @Override
            public void ended(Child gone) {
                bury();
            }
        });
    }

    /** Starts one with a configuration; what it says goes to a file beside it. */
    static ControllerProcess run(Path configuration) throws IOException {
        return new ControllerProcess(commandLine(configuration), configuration.resolveSibling("output.txt"));
    }

    /** Starts {@code poultice off} with a configuration. */
    static ControllerProcess off(Path configuration) throws IOException {
        return new ControllerProcess(commandLine("off", configuration), configuration.resolveSibling("off.txt"));
    }

    /** Waits for a line that holds some words. Fails, with all that was said, when it ends without, or takes too long. */
    String awaitWords(String words) throws InterruptedException {
        await(line -> line.contains(words), words);
        synchronized (this) {
            return said.stream()
                    .filter(line -> line.contains(words))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Waits for its end, and says its status; more than 128 for a signal. */
    int awaitEnd() throws InterruptedException {
        synchronized (this) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            while (!ended) {
                waitUntil(end, "its end");
            }
        }
        return child.exitStatus();
    }

    /** Sends a signal, such as {@code KILL}. */
    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("/bin/busybox", "kill", "-" + name, Long.toString(child.pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new IOException("SIG" + name + " could not be sent");
        }
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /** All that it has said. */
    synchronized String said() {
        return String.join("\n", said);
    }

    /** Ends it, however it is. */
    @Override
    public void close() {
        child.kill();
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void await(Predicate<String> wanted, String words) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (said.stream().noneMatch(wanted)) {
            if (ended) {
                throw new AssertionError("it ended and did not say \"" + words + "\":\n" + said());
            }
            waitUntil(end, "\"" + words + "\"");
        }
    }

    private synchronized void waitUntil(long endNanos, String what) throws InterruptedException {
        long left = endNanos - System.nanoTime();
        if (left <= 0) {
            throw new AssertionError("waited in vain for " + what + ":\n" + said());
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
    }

    private synchronized void hear(String line) {
        said.add(line);
        notifyAll();
    }

    private synchronized void bury() {
        ended = true;
        notifyAll();
    }

    /** What starts one, with the options that {@code ./poultice} gives it. */
    static List<String> commandLine(Path configuration) {
        return commandLine("run", configuration);
    }

    private static List<String> commandLine(String command, Path configuration) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xms8m",
                "-Xmx48m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "org.poultice.controller.boot.Main",
                command,
                configuration.toString());
    }
}
