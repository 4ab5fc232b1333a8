package org.poultice.controller.adapter.gpio.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told when a chip is not there, on a machine that has none. */
class ChipsTest {
    @TempDir
    Path devices;

    private @Nullable String refusal(@Nullable String wanted) {
        return assertThrows(GpioException.class, () -> new Chips(devices, wanted).open())
                .getMessage();
    }

    @Test
    void aMachineWithoutChipsIsSaidToHaveNone() {
        assertEquals(
                "there is no GPIO chip of a Raspberry Pi (pinctrl-bcm2835, pinctrl-bcm2711, pinctrl-rp1); this machine has none: no "
                        + devices.resolve("gpiochip") + "N",
                refusal(null));
        assertEquals(
                "there is no GPIO chip pinctrl-rp1; this machine has none: no " + devices.resolve("gpiochip") + "N",
                refusal("pinctrl-rp1"));
    }

    @Test
    void aDeviceThatIsMissingIsNamed() {
        Path missing = devices.resolve("gpiochip7");

        assertEquals(
                "there is no GPIO chip " + missing + "; this machine has none: no " + devices.resolve("gpiochip") + "N",
                refusal(missing.toString()));
    }

    @Test
    void aFileThatIsNoChipIsSaidToBeNone() throws IOException {
        Path file = Files.createFile(devices.resolve("gpiochip3"));

        assertEquals(
                file + " is no GPIO chip; there are " + file + " (which cannot be read)", refusal(file.toString()));
        assertEquals(
                "there is no GPIO chip pinctrl-rp1; there are " + file + " (which cannot be read)",
                refusal("pinctrl-rp1"));
    }

    @Test
    void aMissingPermissionNamesTheGroupThatHasIt() throws IOException {
        Path device = Files.createFile(devices.resolve("gpiochip0"));
        String group =
                Files.readAttributes(device, PosixFileAttributes.class).group().getName();
        String user = System.getProperty("user.name", "?");
        String begin = "no permission to use " + device + ", which belongs to the group ";

        assertEquals(begin + "gpio: add the user " + user + " to the group gpio", Chips.noPermission(device, "gpio"));
        assertEquals(
                begin + "root: give it to a group gpio with a udev rule, and add the user " + user + " to it",
                Chips.noPermission(device, "root"));
        assertEquals(group, Chips.group(device));
    }
}
