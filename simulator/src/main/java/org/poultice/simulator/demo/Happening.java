package org.poultice.simulator.demo;

import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;

/** What the demonstration hears, from whichever side. */
sealed interface Happening {

    /** The broker says whether the controller is there. */
    record AvailabilityCame(Availability availability) implements Happening {}

    record StateCame(StateReport report) implements Happening {}

    record TelemetryCame(Telemetry report) implements Happening {}

    /** Each event comes once, and in order. */
    record EventCame(EventReport report) implements Happening {}

    /**
     * The simulated pad tells what happens to it.
     *
     * @param nanos when, on its own clock from its start
     * @param what its words
     */
    record PadTold(long nanos, String what) implements Happening {}

    record KeyTyped(char key) implements Happening {}

    /** A process has ended that should not have. */
    record ProcessEnded(String lastWords) implements Happening {}

    /** Somebody who was followed can be followed no longer. */
    record Lost(String why) implements Happening {}
}
