package org.poultice.protocol.message;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Temperature;

/**
 * What is known of the pad.
 *
 * @param present whether there is one
 * @param pad its surface, or null without a plausible reading
 * @param skin the skin under it, or null
 * @param ageMs how old those readings are, or null when there has been none
 * @param output which output has power, as the pad itself says; null when it has said nothing
 * @param contact whether it lies on a body; null when it has said nothing
 */
public record PadReport(
        boolean present,
        @Nullable Temperature pad,
        @Nullable Temperature skin,
        @Nullable Long ageMs,
        @Nullable OutputWord output,
        @Nullable Boolean contact) {

    void write(JsonWriter json) {
        json.flag("present", present)
                .celsius("padC", pad)
                .celsius("skinC", skin)
                .number("ageMs", ageMs)
                .word("output", output);
        if (contact != null) {
            json.flag("contact", contact);
        }
    }

    static PadReport from(JsonObject json) throws BadMessage {
        return new PadReport(
                json.flag("present"),
                json.celsiusIf("padC"),
                json.celsiusIf("skinC"),
                json.millisIf("ageMs"),
                json.wordIf("output", OutputWord.class),
                json.flagIf("contact"));
    }
}
