package org.poultice.controller.adapter.mqtt;

import java.nio.charset.StandardCharsets;
import org.poultice.controller.port.Link.Keep;
import org.poultice.controller.port.Link.Outgoing;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.Bounds;
import org.poultice.protocol.message.Topics;

/**
 * A message on its way to the broker.
 *
 * @param correlation goes back to a requester who sent it; {@link Correlation#NONE} with everything else
 */
public record Letter(String topic, String payload, Keep keep, Correlation correlation) {

    static Letter of(Outgoing message) {
        return new Letter(message.topic(), message.payload(), message.keep(), Correlation.NONE);
    }

    /** The word of who is there: the first and the last of a connection. */
    public static Letter of(Topics topics, Availability availability) {
        return new Letter(topics.availability(), availability.word(), Keep.LATEST, Correlation.NONE);
    }

    /** Whether it has more bytes than readers take. */
    public boolean isTooLong() {
        return payload.getBytes(StandardCharsets.UTF_8).length > Bounds.PAYLOAD_BYTES;
    }
}
