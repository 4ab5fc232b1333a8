package org.poultice.controller.boot;

import java.util.List;
import org.poultice.controller.adapter.serial.JsscLine;
import org.poultice.controller.adapter.serial.SerialPad;
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
 */
record ConnectedPad(Pad pad, Runnable start, List<Observer> panel) implements AutoCloseable {
    ConnectedPad {
        panel = List.copyOf(panel);
    }

    /** @param sink hears of the pad, once it was started */
    static ConnectedPad open(Settings.Pad pad, MonotonicClock clock, EventSink sink) {
        return switch (pad) {
            case Settings.Pad.Serial serial -> {
                SerialPad opened = new SerialPad(clock, sink, new JsscLine(serial.port(), clock));
                yield new ConnectedPad(opened, opened::start, List.of());
            }
            case Settings.Pad.Gpio gpio -> throw new IllegalStateException("a pad on pins is not wired here");
        };
    }

    @Override
    public void close() {
        pad.close();
    }
}
