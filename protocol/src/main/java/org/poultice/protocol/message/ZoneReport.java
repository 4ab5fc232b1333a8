package org.poultice.protocol.message;

/**
 * A part of the body that a pad lies on, and what that pad can do.
 *
 * @param id short name, {@code [a-z0-9-]{1,32}}
 */
public record ZoneReport(String id, boolean heat, boolean cold, boolean skinSensor) {

    void write(JsonWriter json) {
        json.text("id", id, Bounds.NAME_CHARS)
                .flag("heat", heat)
                .flag("cold", cold)
                .flag("skinSensor", skinSensor);
    }

    static ZoneReport from(JsonObject json) throws BadMessage {
        return new ZoneReport(
                json.match("id", Bounds.ID), json.flag("heat"), json.flag("cold"), json.flag("skinSensor"));
    }
}
