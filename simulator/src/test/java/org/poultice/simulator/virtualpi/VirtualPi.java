package org.poultice.simulator.virtualpi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The guest's chip from behind: reads the levels of its lines, whoever drives them, and pulls those that nobody drives. Only inside the virtual Pi.
 *
 * <p>Any thread may call.
 */
final class VirtualPi {
    /** The chip's label, which is a Raspberry Pi 4's. */
    static final String CHIP = "pinctrl-bcm2711";

    /** How many lines the chip has. */
    static final int LINES = 32;

    private static final Path PLATFORM = Path.of("/sys/devices/platform");

    private final Path chip;

    private VirtualPi(Path chip) {
        this.chip = chip;
    }

    /** The one that this process runs in. */
    static VirtualPi here() {
        return new VirtualPi(variable("SIM_CHIP"));
    }

    /** The level on a line. */
    boolean level(int line) throws IOException {
        return Files.readString(line(line).resolve("value")).startsWith("1");
    }

    /** Pulls a line up or down, as a button does, or whatever is wired to it. */
    void pull(int line, boolean up) throws IOException {
        Files.writeString(line(line).resolve("pull"), up ? "pull-up" : "pull-down");
    }

    /** Takes the chip away, as a driver that is unbound does. */
    void takeChipAway() throws IOException {
        Files.writeString(chip.resolve("live"), "0");
    }

    /** A new chip in its place. */
    void bringChipBack() throws IOException {
        Files.writeString(chip.resolve("live"), "1");
    }

    /** A chip that comes back may have another name. */
    private Path line(int line) throws IOException {
        return PLATFORM.resolve(read("dev_name"))
                .resolve(read("bank0/chip_name"))
                .resolve("sim_gpio" + line);
    }

    private String read(String attribute) throws IOException {
        return Files.readString(chip.resolve(attribute)).strip();
    }

    private static Path variable(String name) {
        @Nullable String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(
                    "there is no " + name + ": this is no virtual Pi; run ./poultice virtual-pi");
        }
        return Path.of(value);
    }
}
