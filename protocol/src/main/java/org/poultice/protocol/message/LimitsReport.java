package org.poultice.protocol.message;

/**
 * Limits that hold whatever the plan says.
 *
 * @param applicationsPerDay how many applications may begin in {@code dayMs} (rule I5)
 * @param leaseMs how long the pad keeps an output on without hearing anything more
 * @param readingAgeMs a reading older than this ends a session
 * @param armedMs how long a start that was asked for from afar waits for a press
 */
public record LimitsReport(long applicationsPerDay, long dayMs, long leaseMs, long readingAgeMs, long armedMs) {

    void write(JsonWriter json) {
        json.number("applicationsPerDay", applicationsPerDay)
                .number("dayMs", dayMs)
                .number("leaseMs", leaseMs)
                .number("readingAgeMs", readingAgeMs)
                .number("armedMs", armedMs);
    }

    static LimitsReport from(JsonObject json) throws BadMessage {
        return new LimitsReport(
                json.number("applicationsPerDay", 1, Bounds.LARGEST),
                json.millis("dayMs"),
                json.millis("leaseMs"),
                json.millis("readingAgeMs"),
                json.millis("armedMs"));
    }
}
