package org.poultice.simulator.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another process. Its output goes to a file and, line by line, to whoever wants to follow it. It ends by itself at the
 * end of its standard input, so also when this process is killed.
 *
 * <p>Any thread may call the methods.
 */
public final class Child implements AutoCloseable {
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(4);
    private static final int LAST_LINES = 5;

    private final String name;
    private final Process process;
    private final Path output;
    private volatile boolean dismissed;

    private Child(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /** Who follows a process. Called by a thread of its own. */
    public interface Listener {

        /** A line of its output. */
        void said(String line);

        /** It has ended, and said its last line. Comes once. */
        void ended(Child child);
    }

    /**
     * Starts a process.
     *
     * @param name what people call it
     * @param commandLine such as {@link ChildJvm#commandLine} makes
     * @param output gets what it says, after what stands there already
     * @throws IOException when it cannot be started
     */
    public static Child start(String name, List<String> commandLine, Path output, Listener listener)
            throws IOException {
        Process process =
                new ProcessBuilder(commandLine).redirectErrorStream(true).start();
        Child child = new Child(name, process, output);
        Thread.ofPlatform().daemon().name(name + "-output").start(() -> child.follow(listener));
        return child;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Whether its end was wanted here, by {@link #kill} or {@link #close}. */
    public boolean isDismissed() {
        return dismissed;
    }

    /** Types a line. A process that is gone does not read it, which is told by its end. */
    public void type(char key) {
        try {
            process.getOutputStream().write(new byte[] {(byte) key, '\n'});
            process.getOutputStream().flush();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException("the " + name + " does not take keys", e);
            }
        }
    }

    /** Ends it with SIGKILL: it gets no chance to do anything any more. */
    public void kill() {
        dismissed = true;
        process.destroyForcibly();
    }

    /** Its status, more than 128 for a signal. Only once it has ended. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** How it ended and what it said last, for people. Only once it has ended. */
    public String lastWords() {
        int status = exitStatus();
        String how = status > 128 ? "was ended by signal " + (status - 128) : "ended with status " + status;
        List<String> last = lastLines();
        String said = last.isEmpty() ? " without a word" : ":\n    " + String.join("\n    ", last);
        return "the process of the " + name + " " + how + said;
    }

    /** Asks it to end by the end of its input, and makes it end if it does not. */
    @Override
    public void close() {
        dismissed = true;
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone, or goes now: what counts is looked at next.
        }
        try {
            if (!process.waitFor(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Listener listener) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                Writer copy = Files.newBufferedWriter(
                        output, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                listener.said(line);
            }
        } catch (IOException e) {
            listener.said("the output is lost: " + e.getMessage());
        }
        process.onExit().join();
        listener.ended(this);
    }

    private List<String> lastLines() {
        try {
            List<String> all = Files.readAllLines(output, StandardCharsets.UTF_8);
            return all.subList(Math.max(0, all.size() - LAST_LINES), all.size());
        } catch (IOException e) {
            return List.of("(its output cannot be read: " + e.getMessage() + ")");
        }
    }
}
