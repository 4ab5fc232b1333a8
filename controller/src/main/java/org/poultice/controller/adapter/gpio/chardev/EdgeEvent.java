package org.poultice.controller.adapter.gpio.chardev;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;

/** What listeners of an input get: Pi4J's event, and the edge itself with the kernel's time. */
public final class EdgeEvent extends DigitalStateChangeEvent<DigitalInput> {
    private final Edge edge;

    EdgeEvent(DigitalInput input, DigitalState state, Edge edge) {
        super(input, state);
        this.edge = edge;
    }

    public Edge edge() {
        return edge;
    }
}
