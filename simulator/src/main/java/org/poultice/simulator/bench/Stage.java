package org.poultice.simulator.bench;

import java.io.IOException;
import org.poultice.controller.adapter.gpio.Pins;

/** Pins, and a finger on their button. One thread presses. */
interface Stage extends AutoCloseable {

    /** What it is, for whoever reads the figures. */
    String what();

    /** The same pins in each round; they live as long as the stage. */
    Pins pins();

    /** Has the button's line change. What is sent is under way when this returns. */
    void button(boolean down) throws IOException;

    /** A call to the kernel of the kind that sets lines. */
    void call() throws IOException;

    /** What {@link #call} calls. */
    String callsAre();

    @Override
    void close() throws IOException;
}
