package org.poultice.protocol.message;

/**
 * The doses that the skin has had.
 *
 * @param skinCem43Ms heat of the skin in this session or the last one, in milliseconds at 43 °C (CEM43)
 * @param padCem43Ms heat of the pad's surface in the last 24 h, likewise
 * @param coldMs milliseconds with the skin below 15 °C in the last 4 h
 */
public record DoseReport(long skinCem43Ms, long padCem43Ms, long coldMs) {

    void write(JsonWriter json) {
        json.number("skinCem43Ms", skinCem43Ms).number("padCem43Ms", padCem43Ms).number("coldMs", coldMs);
    }

    static DoseReport from(JsonObject json) throws BadMessage {
        return new DoseReport(
                json.number("skinCem43Ms", 0, Bounds.LARGEST),
                json.number("padCem43Ms", 0, Bounds.LARGEST),
                json.number("coldMs", 0, Bounds.LARGEST));
    }
}
