package org.poultice.controller.adapter.gpio;

import java.io.IOException;

/**
 * The lamps and the buzzer, on and off. What a panel does not have is not set.
 *
 * <p>Any thread may call; a call takes microseconds and never waits.
 */
public interface PanelPins {

    /** @throws IOException when the chip has gone; no power hangs on these lines */
    void set(boolean green, boolean amber, boolean red, boolean buzzer) throws IOException;
}
