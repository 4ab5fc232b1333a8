package org.poultice.protocol.message;

/**
 * What went wrong on the way, counted since the start of the controller.
 *
 * @param reportsDropped reports that had to give way to newer ones while the link was down or slow
 * @param reportsRefused reports that the broker would not take
 * @param commandsRefused commands that were rejected before they reached the engine
 * @param commandsDropped commands that came too fast to be answered, or from nobody
 */
public record Counts(long reportsDropped, long reportsRefused, long commandsRefused, long commandsDropped) {

    void write(JsonWriter json) {
        json.number("reportsDropped", reportsDropped)
                .number("reportsRefused", reportsRefused)
                .number("commandsRefused", commandsRefused)
                .number("commandsDropped", commandsDropped);
    }

    static Counts from(JsonObject json) throws BadMessage {
        return new Counts(
                json.number("reportsDropped", 0, Bounds.LARGEST),
                json.number("reportsRefused", 0, Bounds.LARGEST),
                json.number("commandsRefused", 0, Bounds.LARGEST),
                json.number("commandsDropped", 0, Bounds.LARGEST));
    }
}
