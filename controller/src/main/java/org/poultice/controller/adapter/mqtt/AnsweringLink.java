package org.poultice.controller.adapter.mqtt;

import org.poultice.controller.port.Link;

/** A link that can also answer: a letter to a requester carries what that one wants back. */
public interface AnsweringLink extends Link {

    @Override
    default void publish(Outgoing message) {
        send(Letter.of(message));
    }

    /** Puts a message into the outbox; returns at once and never throws. One that is too long is dropped, and counted. Any thread. */
    void send(Letter letter);
}
