package org.poultice.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poultice.controller.adapter.gpio.InputPin;
import org.poultice.controller.adapter.gpio.OutputPin;
import org.poultice.controller.adapter.gpio.Pi4jPins;
import org.poultice.controller.adapter.gpio.Pins;
import org.poultice.controller.adapter.gpio.Wiring;

/** A chip of the kernel's gpio-sim, driven through the product's own provider; the button is pulled from the other side. */
final class ChipStage implements Stage {
    private static final int BUTTON = 23;
    private static final Wiring WIRING = new Wiring(
            Wiring.CHARDEV,
            null,
            new OutputPin(17, false),
            new OutputPin(27, false),
            null,
            null,
            null,
            null,
            new InputPin(BUTTON, false, InputPin.Pull.DOWN),
            new Wiring.Panel(null, null, null, null),
            Wiring.Switching.PWM);

    private final Path pull;
    private final Pi4jPins pins;

    /** @param simulation the chip's directory below {@code /sys/devices/platform} */
    ChipStage(Path simulation) throws IOException {
        pull = simulation.resolve("sim_gpio" + BUTTON).resolve("pull");
        pins = Pi4jPins.open(WIRING);
    }

    @Override
    public String what() {
        return "with the kernel's simulated chip: from the pull on the button's line to the return of the call that set the lines";
    }

    @Override
    public Pins pins() {
        return pins;
    }

    @Override
    public void button(boolean down) throws IOException {
        Files.writeString(pull, down ? "pull-up" : "pull-down");
    }

    @Override
    public void call() throws IOException {
        pins.set(Pins.Power.OFF);
    }

    @Override
    public String callsAre() {
        return "calls that set both lines";
    }

    @Override
    public void close() {
        pins.close();
    }
}
