package org.poultice.controller.adapter.serial;

import java.util.function.Consumer;
import org.poultice.controller.engine.Event;
import org.poultice.protocol.serial.PadButton;

/**
 * Makes edges out of what samples say of the button, for one connection to a pad. A press between two samples shows in the counter alone. A button
 * that is down when the connection begins is told as held, and no presses are counted until it has been seen up: it may be stuck.
 */
final class ButtonEdges {
    /**
     * More presses between two samples than this are taken for this many. A second press undoes the first, and a third one changes nothing, for it
     * asks for a start before a break has been kept.
     */
    private static final int MOST_PRESSES = 2;

    private static final int COUNTER_MASK = 0xFF;

    private final Consumer<Event> sink;
    private boolean begun;
    private boolean down;
    private boolean held;
    private int presses;

    ButtonEdges(Consumer<Event> sink) {
        this.sink = sink;
    }

    /** The button as the next sample has it. */
    void sampled(PadButton button) {
        int more = begun ? button.presses() - presses & COUNTER_MASK : 0;
        presses = button.presses();
        if (!begun) {
            begun = true;
            held = button.down();
            if (held) {
                down = true;
                sink.accept(new Event.ButtonHeld());
            }
        } else if (!held) {
            report(button.down(), more);
        } else if (!button.down()) {
            up();
        }
    }

    /** The connection is over. A button that was down no longer is, as far as anybody can tell. */
    void ended() {
        if (down) {
            up();
        }
        begun = false;
    }

    private void report(boolean nowDown, int more) {
        // A button that is down without having been counted is a press all the same: it may be meant as a stop.
        int count = nowDown && !down ? Math.max(more, 1) : more;
        for (int i = 0; i < Math.min(count, MOST_PRESSES); i++) {
            if (down) {
                up();
            }
            down = true;
            sink.accept(new Event.ButtonDown());
        }
        if (down && !nowDown) {
            up();
        }
    }

    private void up() {
        down = false;
        held = false;
        sink.accept(new Event.ButtonUp());
    }
}
