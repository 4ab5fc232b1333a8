package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poultice.controller.adapter.gpio.Pins.Power;
import org.poultice.controller.adapter.gpio.Pins.Sensed;
import org.poultice.controller.adapter.gpio.chardev.GpioException;
import org.poultice.controller.adapter.gpio.chardev.SimulatedChip;

/** The pins of a pad on a chip of the kernel's own simulation. */
@Tag("virtual-pi")
@Timeout(30)
class Pi4jPinsTest {
    private static final int HEAT = 0;
    private static final int COLD = 1;
    private static final int PUMP = 2;
    private static final int GREEN = 3;
    private static final int BUZZER = 4;
    private static final int READ_BACK = 5;
    private static final int CURRENT = 6;
    private static final int BUTTON = 7;
    private static final Power HEATING = new Power(true, false, true);
    private static final Power COOLING = new Power(false, true, false);

    private final SimulatedChip chip = chip();

    private static SimulatedChip chip() {
        try {
            return new SimulatedChip();
        } catch (IOException e) {
            throw new AssertionError("this needs the virtual Pi: " + e, e);
        }
    }

    private Wiring wiring(boolean activeLow, @Nullable InputPin readBack) {
        return new Wiring(
                Wiring.CHARDEV,
                chip.label(),
                new OutputPin(HEAT, activeLow),
                new OutputPin(COLD, activeLow),
                new OutputPin(PUMP, false),
                readBack,
                null,
                new InputPin(CURRENT, false, InputPin.Pull.DOWN),
                new InputPin(BUTTON, true, InputPin.Pull.UP),
                new Wiring.Panel(new OutputPin(GREEN, false), null, null, new OutputPin(BUZZER, false)),
                Wiring.Switching.RELAY);
    }

    @BeforeEach
    void nothingIsHeldBefore() throws IOException {
        assertEquals(0, SimulatedChip.requestsHeld());
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertEquals(0, SimulatedChip.requestsHeld());
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(each -> each.getName().equals("gpio-edges")));
        chip.close();
    }

    @Test
    void allOutputsAreOffWhenThePinsAreTaken() throws IOException {
        try (Pi4jPins pins = Pi4jPins.open(wiring(true, null))) {
            assertTrue(chip.isHigh(HEAT) && chip.isHigh(COLD), "off is high where active-low");
            assertFalse(chip.isHigh(PUMP) || chip.isHigh(GREEN) || chip.isHigh(BUZZER));
            assertEquals(new Sensed(false, false, false, false), pins.read());
        }
    }

    @Test
    void heatColdAndPumpAreOneRequestAndThePanelIsAnother() throws IOException {
        Wiring all = wiring(false, null);
        try (Pi4jPins pins = Pi4jPins.open(all)) {
            int inputs = 2;
            assertEquals(1 + 1 + inputs, SimulatedChip.requestsHeld());
            pins.set(HEATING);
            assertEquals("10100000", levels());
            pins.set(COOLING);
            assertEquals("01000000", levels());
            pins.set(Power.OFF);
            assertEquals("00000000", levels());
        }
    }

    @Test
    void thePanelDoesNotTouchThePower() throws IOException {
        try (Pi4jPins pins = Pi4jPins.open(wiring(false, null))) {
            pins.set(HEATING);
            pins.panel().set(true, true, true, true);
            assertEquals("10111000", levels());
            pins.panel().set(false, true, true, false);
            assertEquals("10100000", levels());
        }
    }

    @Test
    void withoutAReadBackWhatIsReadIsTheLineItself() throws IOException {
        try (Pi4jPins pins = Pi4jPins.open(wiring(true, null))) {
            pins.set(HEATING);
            assertEquals(new Sensed(true, false, false, false), pins.read());
            pins.set(COOLING);
            assertEquals(new Sensed(false, true, false, false), pins.read());
        }
    }

    @Test
    void aReadBackIsBelievedAndNotTheOutput() throws IOException {
        try (Pi4jPins pins = Pi4jPins.open(wiring(false, new InputPin(READ_BACK, false, InputPin.Pull.DOWN)))) {
            pins.set(HEATING);
            assertFalse(pins.read().heatOn());

            pins.set(Power.OFF);
            chip.pull(READ_BACK, true);
            chip.pull(CURRENT, true);

            assertEquals(new Sensed(true, false, true, false), pins.read());
        }
    }

    @Test
    void theButtonsEdgesAreToldAsTheyCome() throws Exception {
        BlockingQueue<Boolean> heard = new LinkedBlockingQueue<>();
        try (Pi4jPins pins = Pi4jPins.open(wiring(false, null))) {
            pins.onButton(heard::add);

            chip.pull(BUTTON, false);
            assertEquals(true, heard.poll(10, TimeUnit.SECONDS));
            assertTrue(pins.read().buttonDown());

            chip.pull(BUTTON, true);
            assertEquals(false, heard.poll(10, TimeUnit.SECONDS));
            assertFalse(pins.read().buttonDown());
        }
    }

    @Test
    void closingSwitchesEverythingOffAndIsHarmlessTheSecondTime() throws IOException {
        Pi4jPins pins = Pi4jPins.open(wiring(true, null));
        pins.set(HEATING);
        pins.panel().set(true, false, false, true);
        pins.close();

        assertEquals(0, SimulatedChip.requestsHeld());
        assertFalse(chip.isHigh(PUMP) || chip.isHigh(GREEN) || chip.isHigh(BUZZER));
        pins.close();
        assertThrows(IOException.class, () -> pins.set(Power.OFF));
        assertThrows(IOException.class, pins::read);
    }

    @Test
    void aChipThatGoesAwayIsAnError() throws IOException {
        try (Pi4jPins pins = Pi4jPins.open(wiring(false, null))) {
            pins.set(HEATING);
            chip.remove();

            GpioException gone = assertThrows(GpioException.class, () -> pins.set(Power.OFF));
            assertEquals(
                    "GPIO lines 0, 1, 2 of " + chip.device() + " (" + chip.label() + "): the chip is gone (ENODEV)",
                    gone.getMessage());
            assertThrows(GpioException.class, pins::read);
            assertThrows(IOException.class, () -> pins.panel().set(true, false, false, false));
        }
    }

    @Test
    void aSecondTakerLearnsWhoHasTheLine() throws IOException {
        try (Pi4jPins first = Pi4jPins.open(wiring(false, null))) {
            first.set(HEATING);
            GpioException refused = assertThrows(GpioException.class, () -> Pi4jPins.open(wiring(false, null)));

            assertEquals(
                    "GPIO line 0 of " + chip.device() + " (" + chip.label()
                            + ") is in use by \"poultice\"; end that, or wire another line",
                    refused.getMessage());
            assertTrue(chip.isHigh(HEAT), "the first one's line is not touched");
        }
    }

    @Test
    void whenOneLineCannotBeHadNothingIsTaken() throws IOException {
        Wiring tooFar = new Wiring(
                Wiring.CHARDEV,
                chip.label(),
                new OutputPin(HEAT, false),
                null,
                null,
                null,
                null,
                null,
                new InputPin(40, true, InputPin.Pull.UP),
                new Wiring.Panel(null, null, null, null),
                Wiring.Switching.RELAY);

        GpioException refused = assertThrows(GpioException.class, () -> Pi4jPins.open(tooFar));

        assertEquals(
                "GPIO line 40: " + chip.device() + " (" + chip.label()
                        + ") has the lines 0 to 7 only; correct the line's number",
                refused.getMessage());
        assertEquals(0, SimulatedChip.requestsHeld());
    }

    private String levels() throws IOException {
        char[] levels = new char[8];
        Arrays.fill(levels, '0');
        for (int line = 0; line <= BUZZER; line++) {
            levels[line] = chip.isHigh(line) ? '1' : '0';
        }
        return new String(levels);
    }
}
