package org.poultice.controller.adapter.gpio.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which chip is found, and what is said when it, or a line of it, cannot be had. */
@Tag("virtual-pi")
@Timeout(60)
class ChipsOnPinsTest {
    private final SimulatedChip chip = chip();

    private static SimulatedChip chip() {
        try {
            return new SimulatedChip();
        } catch (IOException e) {
            throw new AssertionError("this needs the virtual Pi: " + e, e);
        }
    }

    @AfterEach
    void everythingIsGivenBack() throws IOException {
        assertEquals(0, SimulatedChip.requestsHeld());
        chip.close();
    }

    @Test
    void aLineInUseNamesItsConsumer() throws IOException {
        LineSettings settings = LineSettings.output(1, false, Drive.PUSH_PULL, false);
        try (Chip other = new Chips(chip.label()).open();
                Lines held = other.request(List.of(settings))) {
            assertTrue(held.fd() >= 0);
            assertEquals(
                    "GPIO line 1 of " + chip.device() + " (" + chip.label()
                            + ") is in use by \"poultice\"; end that, or wire another line",
                    refusal(new Chips(chip.label()), 1));
        }
    }

    @Test
    void aChipIsFoundByItsLabelItsDeviceOrAsARaspberryPisOwn() throws IOException {
        try (Chip byLabel = new Chips(chip.label()).open();
                Chip byDevice = new Chips(chip.device().toString()).open();
                Chip own = new Chips(null).open()) {
            assertEquals(chip.device() + " (" + chip.label() + ")", byLabel.toString());
            assertEquals(byLabel.toString(), byDevice.toString());
            assertTrue(Chips.LABELS.contains(own.label()), own.toString());
        }
    }

    @Test
    void aMissingChipListsThoseThatAreThere() {
        String refusal = String.valueOf(refusal(new Chips("pinctrl-nowhere"), 0));

        assertTrue(refusal.startsWith("there is no GPIO chip pinctrl-nowhere; there are /dev/gpiochip"), refusal);
        assertTrue(refusal.contains(chip.device() + " (" + chip.label() + ")"), refusal);
    }

    private static @Nullable String refusal(Chips chips, int line) {
        LineSettings settings = LineSettings.output(line, false, Drive.PUSH_PULL, false);
        return assertThrows(GpioException.class, () -> {
                    try (Chip chip = chips.open()) {
                        chip.request(List.of(settings)).close();
                    }
                })
                .getMessage();
    }
}
