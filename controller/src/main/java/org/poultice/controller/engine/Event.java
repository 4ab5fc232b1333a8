package org.poultice.controller.engine;

import java.time.Duration;

/**
 * What happened outside, in the order in which the control loop saw it. What the world does is an event, never an exception.
 */
public sealed interface Event {

    /** A control period has passed. Nothing that depends on time happens without one. */
    record Tick() implements Event {}

    /** The button went down. Stops at once in a session. */
    record ButtonDown() implements Event {}

    /** The button came up again. A short press starts what is due. */
    record ButtonUp() implements Event {}

    /**
     * The button was down when the pad was found. Nobody saw it go down, so it may be stuck: it starts nothing and resets nothing until it has come up. In a
     * session it stops, as a press does.
     */
    record ButtonHeld() implements Event {}

    /** A pad answered and told what it can do. */
    record PadFound(PadAbilities abilities) implements Event {}

    /** The line to the pad is gone, or the pad on it no longer makes sense. */
    record PadLost() implements Event {}

    /** The pad's own account of itself, several times a second. */
    record PadSampled(PadSample sample) implements Event {}

    /**
     * The pad reports a fault of its own and has dropped its outputs.
     *
     * @param code the number that the table of faults in docs/serial-protocol.md gives to it, however the pad is connected
     */
    record PadFaulted(int code) implements Event {}

    /** Somebody asks for a stop, over the link or by a signal to the process. */
    record StopRequested() implements Event {}

    /** Somebody at a distance asks for a start; it only arms. */
    record StartRequested() implements Event {}

    /** Somebody says that a cream is on the skin, or about to be (fact C1). */
    record CreamReported() implements Event {}

    /** A record could not be made durable. What it would have licensed was not done. */
    record JournalFailed() implements Event {}

    /** The queue of events overflowed: something that happened is not known. */
    record EventsLost() implements Event {}

    /**
     * The wall clock is believed more, or less, than before.
     *
     * @param proven how much longer ago than it seemed that was which was before this boot; zero when nothing came of it
     * @param was what was known of the time before this process until now
     * @param is what is known of it now
     */
    record ClockChanged(ClockTrust trust, Duration proven, Reckoning was, Reckoning is) implements Event {}
}
