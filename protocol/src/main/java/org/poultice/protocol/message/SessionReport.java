package org.poultice.protocol.message;

/**
 * The session that is running.
 *
 * @param number counts the sessions of this device, from 1
 * @param application the present application, or in a break the one before it; from 1
 * @param of how many there are to be
 */
public record SessionReport(long number, long application, long of) {

    void write(JsonWriter json) {
        json.number("number", number).number("application", application).number("of", of);
    }

    static SessionReport from(JsonObject json) throws BadMessage {
        return new SessionReport(
                json.number("number", 1, Bounds.LARGEST),
                json.number("application", 1, Bounds.LARGEST),
                json.number("of", 1, Bounds.LARGEST));
    }
}
