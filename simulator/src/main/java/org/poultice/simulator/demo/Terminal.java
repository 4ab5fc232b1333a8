package org.poultice.simulator.demo;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.poultice.controller.linux.SystemCalls;

/** What this process may know of the terminal that it was started from. Any thread. */
final class Terminal {
    static final int USUAL_COLUMNS = 80;

    private static final int STANDARD_INPUT = 0;
    private static final int STANDARD_OUTPUT = 1;
    private static final long TIOCGWINSZ = 0x5413; // asm-generic, for x86-64 and arm64 alike
    private static final long TCGETS = 0x5401;
    private static final long TERMIOS_BYTES = 36;
    private static final long WINSIZE_BYTES = 8; // rows, columns, two more; each a short
    private static final int COLUMNS_INDEX = 1;
    private static final Path OWN_STATE = Path.of("/proc/self/stat");

    private Terminal() {}

    /** Whether a line that is written out can be written over. */
    static boolean canRewrite(Map<String, String> environment) {
        return isTerminal(STANDARD_OUTPUT)
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** Whether somebody can type keys here: a process in the background would be stopped if it tried to read them. */
    static boolean canRead() {
        return isTerminal(STANDARD_INPUT) && isForeground();
    }

    /** How wide the terminal of the output is. */
    static int columns() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(WINSIZE_BYTES, Short.BYTES);
            SystemCalls.ioctl(STANDARD_OUTPUT, TIOCGWINSZ, size);
            int columns = Short.toUnsignedInt(size.getAtIndex(JAVA_SHORT, COLUMNS_INDEX));
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (IOException noTerminal) {
            return USUAL_COLUMNS;
        }
    }

    /** Only a terminal has settings. */
    private static boolean isTerminal(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            SystemCalls.ioctl(descriptor, TCGETS, arena.allocate(TERMIOS_BYTES, Integer.BYTES));
            return true;
        } catch (IOException noTerminal) {
            return false;
        }
    }

    private static boolean isForeground() {
        try {
            return isForeground(Files.readString(OWN_STATE));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether the group of a process owns its terminal.
     *
     * @param state as in {@code /proc/PID/stat}: number, (name), state, parent, group, session, terminal, the terminal's group
     */
    static boolean isForeground(String state) {
        String[] fields = state.substring(state.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length > 5 && fields[2].equals(fields[5]);
    }

    /**
     * Makes the terminal hand over each key at once, without writing it, until this is closed. Ctrl-C stays what it is; Ctrl-Z does not,
     * because time would run on.
     *
     * @throws DemoFailure when stty is not there or does not do it
     */
    static RawKeys rawKeys() throws DemoFailure {
        String before = stty("-g");
        stty("-icanon", "-echo", "min", "1", "time", "0", "susp", "undef", "quit", "undef");
        return new RawKeys(before);
    }

    /** Sets the terminal back when it is closed. */
    record RawKeys(String before) implements AutoCloseable {

        @Override
        public void close() throws DemoFailure {
            stty(before);
        }
    }

    private static String stty(String... words) throws DemoFailure {
        List<String> line = new ArrayList<>(List.of("stty"));
        line.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new DemoFailure("the terminal cannot be set: " + said.strip());
            }
            return said.strip();
        } catch (IOException e) {
            throw new DemoFailure("stty, of the package coreutils, cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted");
        }
    }
}
