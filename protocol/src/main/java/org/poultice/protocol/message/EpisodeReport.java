package org.poultice.protocol.message;

/**
 * The episode: from the onset of the injury.
 *
 * @param ageMs the proven lower bound of its age in milliseconds; 0 before the first press
 * @param switchAtMs the age from which heat is allowed
 * @param heatAllowed whether it is (rule I3)
 */
public record EpisodeReport(long ageMs, long switchAtMs, boolean heatAllowed) {

    void write(JsonWriter json) {
        json.number("ageMs", ageMs).number("switchAtMs", switchAtMs).flag("heatAllowed", heatAllowed);
    }

    static EpisodeReport from(JsonObject json) throws BadMessage {
        return new EpisodeReport(json.millis("ageMs"), json.millis("switchAtMs"), json.flag("heatAllowed"));
    }
}
