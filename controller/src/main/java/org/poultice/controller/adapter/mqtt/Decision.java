package org.poultice.controller.adapter.mqtt;

import org.poultice.controller.engine.Event;
import org.poultice.protocol.message.Answer;

/** What is to be done about a command. */
public sealed interface Decision {

    /** Nothing but to send this answer. */
    record Answered(Answer answer) implements Decision {}

    /** Give this event to the engine; what it reports makes the answer. */
    record Feed(Event event) implements Decision {}
}
