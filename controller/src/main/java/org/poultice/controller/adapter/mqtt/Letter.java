package org.poultice.controller.adapter.mqtt;

import org.poultice.controller.port.Link.Keep;
import org.poultice.controller.port.Link.Outgoing;

/**
 * A message on its way to the broker.
 *
 * @param correlation goes back to a requester who sent it; {@link Correlation#NONE} with everything else
 */
record Letter(String topic, String payload, Keep keep, Correlation correlation) {

    static Letter of(Outgoing message) {
        return new Letter(message.topic(), message.payload(), message.keep(), Correlation.NONE);
    }
}
