package org.poultice.simulator.virtualpi;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel set on the pins, by its own record: each setting of an output, in order, however short it was. Times are those of {@link
 * System#nanoTime}, in steps of a microsecond.
 *
 * <p>There is one, since the kernel hands out each entry once. A thread of its own reads it, which is some milliseconds behind.
 */
final class PinTrace {
    private static final Path TRACING = Path.of("/sys/kernel/tracing");
    private static final Pattern ENTRY =
            Pattern.compile("\\s(\\d+)\\.(\\d{6}): gpio_(value|direction): (\\d+)\\s+(set [01]|in |out )");
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static @Nullable PinTrace ofGuest;

    private final List<Setting> settings = new ArrayList<>();
    private int firstNumber = -1;

    /**
     * A line was set, or became an output with this level.
     *
     * @param atNanos when
     * @param line its number on the chip
     * @param high the level
     */
    record Setting(long atNanos, int line, boolean high) {}

    private PinTrace() {}

    /** The one, which has all since it was first asked for. */
    static synchronized PinTrace ofGuest() throws IOException, InterruptedException {
        PinTrace trace = ofGuest;
        if (trace == null) {
            trace = begin();
            ofGuest = trace;
        }
        return trace;
    }

    /** Looks for the chip's lines. To be called again when it has come back. */
    void findLines() throws IOException, InterruptedException {
        synchronized (this) {
            firstNumber = -1;
        }
        // The kernel numbers the lines of all chips through. Which number ours have shows when one of them is asked
        // for.
        Process gpioget = new ProcessBuilder("gpioget", VirtualPi.CHIP, Integer.toString(VirtualPi.LINES - 1))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (gpioget.waitFor() != 0) {
            throw new IOException("gpioget ended with status " + gpioget.exitValue());
        }
        awaitFirstNumber();
    }

    /** All settings so far. */
    synchronized List<Setting> settings() {
        return List.copyOf(settings);
    }

    /** Those of one line. */
    synchronized List<Setting> settingsOf(int line) {
        return settings.stream().filter(setting -> setting.line() == line).toList();
    }

    /** Waits until a line has been set a number of times in all. */
    synchronized List<Setting> awaitSettingsOf(int line, int times) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (settingsOf(line).size() < times) {
            waitUntil(end);
        }
        return settingsOf(line);
    }

    private static PinTrace begin() throws IOException, InterruptedException {
        write("trace_clock", "mono");
        // How often inputs are read is of no interest here, and a lot.
        write("events/gpio/gpio_value/filter", "get == 0");
        write("events/gpio/enable", "1");
        PinTrace trace = new PinTrace();
        Thread.ofPlatform().daemon().name("pin-trace").start(trace::read);
        trace.findLines();
        return trace;
    }

    private void read() {
        try (BufferedReader entries =
                Files.newBufferedReader(TRACING.resolve("trace_pipe"), StandardCharsets.US_ASCII)) {
            for (String entry = entries.readLine(); entry != null; entry = entries.readLine()) {
                take(entry);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the kernel's trace cannot be read", e);
        }
    }

    private synchronized void take(String entry) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.find()) {
            return;
        }
        int number = Integer.parseInt(matcher.group(4));
        String what = matcher.group(5);
        if (firstNumber < 0) {
            firstNumber = number - (VirtualPi.LINES - 1);
        } else if (what.startsWith("set")) {
            long micros = Long.parseLong(matcher.group(1)) * 1_000_000 + Long.parseLong(matcher.group(2));
            settings.add(new Setting(micros * 1_000, number - firstNumber, what.endsWith("1")));
        }
        notifyAll();
    }

    private synchronized void awaitFirstNumber() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (firstNumber < 0) {
            waitUntil(end);
        }
    }

    private void waitUntil(long endNanos) throws InterruptedException {
        long left = endNanos - System.nanoTime();
        if (left <= 0) {
            throw new IllegalStateException("the kernel's trace does not come to it; it has " + settings);
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(TRACING.resolve(name), text);
    }
}
