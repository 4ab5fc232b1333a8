package org.poultice.controller.adapter.gpio.chardev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.linux.Errno;
import org.poultice.controller.linux.SystemCallException;

/** The GPIO chips of this machine, looked up anew for each question. Any thread. */
public final class Chips {
    /** What the kernel calls the chip behind a Raspberry Pi's header: up to the Pi 3, the Pi 4, the Pi 5. */
    static final List<String> LABELS = List.of("pinctrl-bcm2835", "pinctrl-bcm2711", "pinctrl-rp1");

    private static final String NAME = "gpiochip";

    private final Path directory;
    private final @Nullable String wanted;

    /** @param wanted a chip's label or its device; null for the first one with a label of a Raspberry Pi's */
    public Chips(@Nullable String wanted) {
        this(Path.of("/dev"), wanted);
    }

    Chips(Path directory, @Nullable String wanted) {
        this.directory = directory;
        this.wanted = wanted;
    }

    /**
     * Opens the one that is wanted.
     *
     * @throws GpioException saying which there are, or whose permission is missing
     */
    Chip open() throws GpioException {
        if (wanted != null && wanted.startsWith("/")) {
            return named(Path.of(wanted));
        }
        GpioException forbidden = null;
        for (Path device : devices()) {
            try {
                Chip chip = new Chip(device);
                if (isWanted(chip.label())) {
                    return chip;
                }
                chip.close();
            } catch (SystemCallException refused) {
                if (isForbidden(refused)) {
                    forbidden = noPermission(device, refused);
                }
            }
        }
        throw forbidden != null ? forbidden : missing(null);
    }

    private Chip named(Path device) throws GpioException {
        try {
            return new Chip(device);
        } catch (SystemCallException refused) {
            if (isForbidden(refused)) {
                throw noPermission(device, refused);
            }
            if (Chip.isNoChip(refused)) {
                throw new GpioException(device + " is no GPIO chip; " + present(), refused);
            }
            throw missing(refused);
        }
    }

    private boolean isWanted(String label) {
        return wanted == null ? LABELS.contains(label) : wanted.equals(label);
    }

    private static boolean isForbidden(SystemCallException refused) {
        return refused.errno() == Errno.EACCES || refused.errno() == Errno.EPERM;
    }

    private GpioException missing(@Nullable SystemCallException cause) {
        String what = wanted == null
                ? "there is no GPIO chip of a Raspberry Pi (" + String.join(", ", LABELS) + ")"
                : "there is no GPIO chip " + wanted;
        return new GpioException(what + "; " + present(), cause);
    }

    /** What there is, as the end of a sentence. */
    private String present() {
        List<String> found = new ArrayList<>();
        for (Path device : devices()) {
            try (Chip chip = new Chip(device)) {
                found.add(chip.toString());
            } catch (IOException unreadable) {
                found.add(device + " (which cannot be read)");
            }
        }
        return found.isEmpty()
                ? "this machine has none: no " + directory.resolve(NAME) + "N"
                : "there are " + String.join(", ", found);
    }

    private static GpioException noPermission(Path device, SystemCallException refused) {
        return new GpioException(noPermission(device, group(device)), refused);
    }

    static String noPermission(Path device, String group) {
        String user = System.getProperty("user.name", "?");
        String advice = group.equals("root")
                ? "give it to a group gpio with a udev rule, and add the user " + user + " to it"
                : "add the user " + user + " to the group " + group;
        return "no permission to use " + device + ", which belongs to the group " + group + ": " + advice;
    }

    static String group(Path device) {
        try {
            return Files.readAttributes(device, PosixFileAttributes.class)
                    .group()
                    .getName();
        } catch (IOException | UnsupportedOperationException untold) {
            return "gpio"; // as Raspberry Pi OS has it
        }
    }

    /** The devices by their number; links to them, which some systems keep for old names, are left out. */
    private List<Path> devices() {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> each.getFileName().toString().matches(NAME + "\\d{1,6}"))
                    .filter(each -> !Files.isSymbolicLink(each) && Files.exists(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparingInt(Chips::number))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static int number(Path device) {
        return Integer.parseInt(device.getFileName().toString().substring(NAME.length()));
    }
}
