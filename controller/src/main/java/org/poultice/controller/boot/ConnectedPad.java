package org.poultice.controller.boot;

import java.util.List;
import org.poultice.controller.adapter.gpio.GpioPad;
import org.poultice.controller.adapter.gpio.Lamps;
import org.poultice.controller.adapter.gpio.PadParts;
import org.poultice.controller.adapter.gpio.PanelThread;
import org.poultice.controller.adapter.gpio.Pi4jPins;
import org.poultice.controller.adapter.gpio.PinThread;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.gpio.chardev.GpioException;
import org.poultice.controller.adapter.serial.JsscLine;
import org.poultice.controller.adapter.serial.SerialPad;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;

/**
 * The pad that the settings name, with what is wired beside it. Whoever opens it has its outputs off, as far as that can be done from here: a
 * pad on pins at once, a pad on a line with the first frame that it hears.
 *
 * @param pad to be de-energised and driven
 * @param start begins to look for the pad, or at it; called once, when the control loop can be told
 * @param panel what a person sees and hears at the device
 * @param beside ends what stands beside the pad, before its pins are given back
 */
record ConnectedPad(Pad pad, Runnable start, List<Observer> panel, Runnable beside) implements AutoCloseable {
    ConnectedPad {
        panel = List.copyOf(panel);
    }

    /**
     * @param sink hears of the pad, once it was started
     * @throws BadInput when the pins that the settings name cannot be had; none is taken then
     */
    static ConnectedPad open(Settings settings, MonotonicClock clock, EventSink sink) throws BadInput {
        return switch (settings.pad()) {
            case Settings.Pad.Serial serial -> {
                SerialPad opened = new SerialPad(clock, sink, new JsscLine(serial.port(), clock));
                yield new ConnectedPad(opened, opened::start, List.of(), () -> {});
            }
            case Settings.Pad.Gpio gpio -> onPins(gpio, settings.rules(), clock, sink);
        };
    }

    private static ConnectedPad onPins(Settings.Pad.Gpio gpio, Rules rules, MonotonicClock clock, EventSink sink)
            throws BadInput {
        Pi4jPins pins = take(gpio.wiring());
        try {
            Sensors sensors = Sensors.open(gpio, clock);
            GpioPad pad = new GpioPad(
                    clock, sink, pins, PadParts.of(gpio.wiring(), sensors.pad(), sensors.twin(), sensors.skin()));
            Lamps lamps = new Lamps(rules);
            PanelThread panel = new PanelThread(lamps, pins.panel(), clock);
            panel.start();
            return new ConnectedPad(pad, new PinThread(pad, clock)::start, List.of(lamps), () -> {
                panel.close();
                sensors.close();
            });
        } catch (RuntimeException | Error wrong) {
            pins.close();
            throw wrong;
        }
    }

    /**
     * Takes pins, with every output off from then on.
     *
     * @throws BadInput with a line for a person
     */
    static Pi4jPins take(Wiring wiring) throws BadInput {
        try {
            return Pi4jPins.open(wiring);
        } catch (GpioException e) {
            throw new BadInput(List.of("pad: " + e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            pad.deEnergise();
            beside.run();
        } finally {
            pad.close();
        }
    }
}
