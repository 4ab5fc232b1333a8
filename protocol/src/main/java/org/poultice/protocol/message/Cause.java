package org.poultice.protocol.message;

import org.jspecify.annotations.Nullable;

/**
 * A reason with its numbers, and a sentence for people that says what to do next.
 *
 * @param reason the constant: capital letters and underscores
 * @param unit what the two numbers count, or null when there are none
 * @param actual what was found, in the unit
 * @param limit what it was held against, in the unit
 * @param endsInMs milliseconds until it ends by itself, or null when a person has to do something
 * @param text the sentence, cut after {@link Bounds#TEXT_CHARS} characters
 */
public record Cause(
        String reason,
        @Nullable Unit unit,
        long actual,
        long limit,
        @Nullable Long endsInMs,
        String text) {

    public Cause {
        text = Bounds.sentence(text);
    }

    void write(JsonWriter json) {
        json.text("reason", reason, Bounds.NAME_CHARS);
        writeNumbers(json);
        json.number("endsInMs", endsInMs).text("text", text, Bounds.TEXT_CHARS);
    }

    void writeNumbers(JsonWriter json) {
        if (unit != null) {
            json.number("actual", actual).number("limit", limit).word("unit", unit);
        }
    }

    static Cause from(JsonObject json) throws BadMessage {
        return from(json, "reason");
    }

    /** Read from the keys of an object, the reason from {@code reasonKey}. */
    static Cause from(JsonObject json, String reasonKey) throws BadMessage {
        Unit unit = json.wordIf("unit", Unit.class);
        return new Cause(
                json.match(reasonKey, Bounds.CODE),
                unit,
                unit == null ? 0 : json.number("actual", -Bounds.LARGEST, Bounds.LARGEST),
                unit == null ? 0 : json.number("limit", -Bounds.LARGEST, Bounds.LARGEST),
                json.millisIf("endsInMs"),
                json.text("text", Bounds.TEXT_CHARS));
    }
}
