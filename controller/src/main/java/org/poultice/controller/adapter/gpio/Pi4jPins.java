package org.poultice.controller.adapter.gpio;

import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.PinGroup.NamedOutput;
import org.poultice.controller.adapter.gpio.chardev.GpioException;
import org.tinylog.Logger;

/**
 * The pins of a pad through Pi4J. With our own provider heat, cold and pump are one request to the kernel and are set by one call; with
 * another they are set one by one, those that go off first.
 */
public final class Pi4jPins implements Pins {
    private static final int HEAT = 0;
    private static final int COLD = 1;

    private final Provider provider;
    private final PinGroup power;
    private final PinGroup panel;
    private final @Nullable DigitalInput heatReadBack;
    private final @Nullable DigitalInput coldReadBack;
    private final @Nullable DigitalInput current;
    private final @Nullable DigitalInput button;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Pi4jPins(Provider provider, Wiring wiring) throws IOException {
        this.provider = provider;
        // What carries power is made safe before anything else is looked at.
        power = PinGroup.take(
                provider::take,
                List.of(
                        new NamedOutput("heat", wiring.heat()),
                        new NamedOutput("cold", wiring.cold()),
                        new NamedOutput("pump", wiring.pump())));
        Wiring.Panel lamps = wiring.panel();
        panel = PinGroup.take(
                provider::take,
                List.of(
                        new NamedOutput("green", lamps.green()),
                        new NamedOutput("amber", lamps.amber()),
                        new NamedOutput("red", lamps.red()),
                        new NamedOutput("buzzer", lamps.buzzer())));
        heatReadBack = input("heat-read-back", wiring.heatReadBack());
        coldReadBack = input("cold-read-back", wiring.coldReadBack());
        current = input("current", wiring.current());
        button = input("button", wiring.button());
    }

    /**
     * Takes the pins, with every output off from the first moment on.
     *
     * @throws GpioException in one line for a person, which names the line and what to do; nothing is taken then
     */
    public static Pi4jPins open(Wiring wiring) throws GpioException {
        Provider provider = wiring.provider().equals(Wiring.CHARDEV)
                ? Provider.chardev(wiring.chip())
                : Provider.onClassPath(wiring.provider());
        try {
            return new Pi4jPins(provider, wiring);
        } catch (GpioException unavailable) {
            provider.close();
            throw unavailable;
        } catch (IOException unavailable) {
            provider.close();
            throw new GpioException("the pins cannot be had: " + unavailable.getMessage(), unavailable);
        } catch (RuntimeException | Error wrong) {
            provider.close();
            throw wrong;
        }
    }

    private @Nullable DigitalInput input(String name, @Nullable InputPin pin) throws GpioException {
        return pin == null ? null : provider.take(name, pin);
    }

    /** The lamps and the buzzer. They live as long as the pins. */
    public PanelPins panel() {
        return panel::set;
    }

    @Override
    public void set(Power now) throws IOException {
        power.set(now.heat(), now.cold(), now.pump());
    }

    @Override
    public Sensed read() throws IOException {
        boolean bothReadBack = heatReadBack != null && coldReadBack != null;
        long levels = bothReadBack ? 0 : power.levels();
        return new Sensed(
                heatReadBack == null ? power.isOn(HEAT, levels) : isOn(heatReadBack),
                coldReadBack == null ? power.isOn(COLD, levels) : isOn(coldReadBack),
                isOn(current),
                isOn(button));
    }

    private static boolean isOn(@Nullable DigitalInput input) throws GpioException {
        try {
            return input != null && input.isOn();
        } catch (Pi4JException gone) {
            throw new GpioException("an input cannot be read: " + gone.getMessage(), gone);
        }
    }

    @Override
    public void onButton(ButtonListener listener) {
        DigitalInput wired = button;
        if (wired != null) {
            wired.addListener(
                    event -> listener.edge(event.state() == wired.config().onState()));
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            allOff();
        } finally {
            provider.close();
        }
    }

    /** One that fails does not keep the other on. */
    private void allOff() {
        try {
            power.set(false, false, false);
        } catch (IOException gone) {
            Logger.error("The pins could not be switched off at the end: {}", gone.getMessage());
        }
        try {
            panel.set(false, false, false, false);
        } catch (IOException gone) {
            Logger.error("The lamps could not be switched off at the end: {}", gone.getMessage());
        }
    }
}
