package org.poultice.controller.adapter.gpio.chardev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A chip of the kernel's gpio-sim with eight lines, for one test. Its inputs are pulled and its lines are seen from the other side. */
public final class SimulatedChip implements AutoCloseable {
    private static final Path ALL = Path.of("/sys/kernel/config/gpio-sim");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path config;
    private final String label;
    private final Path lines;
    private boolean live;

    public SimulatedChip() throws IOException {
        label = "test-chip-" + COUNT.incrementAndGet();
        config = Files.createDirectory(ALL.resolve(label));
        Path bank = Files.createDirectory(config.resolve("bank0"));
        Files.writeString(bank.resolve("num_lines"), "8");
        Files.writeString(bank.resolve("label"), label);
        Files.writeString(config.resolve("live"), "1");
        live = true;
        lines = Path.of("/sys/devices/platform", read(config.resolve("dev_name")), read(bank.resolve("chip_name")));
    }

    public String label() {
        return label;
    }

    /** Its device, such as {@code /dev/gpiochip1}. */
    public Path device() {
        return Path.of("/dev").resolve(lines.getFileName());
    }

    /** The level on the wire. */
    public boolean isHigh(int line) throws IOException {
        return read(file(line, "value")).equals("1");
    }

    /** Pulls an input from outside. */
    public void pull(int line, boolean high) throws IOException {
        Files.writeString(file(line, "pull"), high ? "pull-up" : "pull-down");
    }

    private Path file(int line, String name) {
        return lines.resolve("sim_gpio" + line).resolve(name);
    }

    /** Pulls the chip out of the machine. */
    public void remove() throws IOException {
        Files.writeString(config.resolve("live"), "0");
        live = false;
    }

    /** How many requests for lines this process holds, of any chip. */
    public static long requestsHeld() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(SimulatedChip::isRequest).count();
        }
    }

    private static boolean isRequest(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("anon_inode:gpio-line");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    @Override
    public void close() throws IOException {
        if (live) {
            remove();
        }
        Files.delete(config.resolve("bank0"));
        Files.delete(config);
    }
}
