package org.poultice.protocol.message;

/**
 * What watches over the pad besides the clock.
 *
 * @param timeOnly whether nothing measures a temperature, so that time alone is the limit
 * @param deadMan what switches the pad off when the computer cannot
 */
public record Safeguards(boolean timeOnly, DeadManWord deadMan) {

    void write(JsonWriter json) {
        json.flag("timeOnly", timeOnly).word("deadMan", deadMan);
    }

    static Safeguards from(JsonObject json) throws BadMessage {
        return new Safeguards(json.flag("timeOnly"), json.word("deadMan", DeadManWord.class));
    }
}
