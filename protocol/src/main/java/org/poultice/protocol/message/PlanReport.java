package org.poultice.protocol.message;

import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Temperature;

/**
 * A care plan that the device can follow, in the numbers that a reader needs to show it.
 *
 * @param id short name, {@code [a-z0-9-]{1,32}}
 */
public record PlanReport(
        String id,
        String title,
        CarePlan.Course course,
        long switchAfterMs,
        long applicationMs,
        long restMs,
        long applications,
        Temperature cold,
        Temperature heat) {

    public PlanReport {
        title = Bounds.clip(title, Bounds.NAME_CHARS);
    }

    public static PlanReport of(CarePlan plan) {
        return new PlanReport(
                plan.id(),
                plan.title(),
                plan.course(),
                plan.switchAfter().toMillis(),
                plan.application().toMillis(),
                plan.rest().toMillis(),
                plan.applications(),
                plan.coldTarget(),
                plan.heatTarget());
    }

    void write(JsonWriter json) {
        json.text("id", id, Bounds.NAME_CHARS)
                .text("title", title, Bounds.NAME_CHARS)
                .word("course", course)
                .number("switchAfterMs", switchAfterMs)
                .number("applicationMs", applicationMs)
                .number("restMs", restMs)
                .number("applications", applications)
                .celsius("coldC", cold)
                .celsius("heatC", heat);
    }

    static PlanReport from(JsonObject json) throws BadMessage {
        return new PlanReport(
                json.match("id", Bounds.ID),
                json.text("title", Bounds.NAME_CHARS),
                json.word("course", CarePlan.Course.class),
                json.millis("switchAfterMs"),
                json.millis("applicationMs"),
                json.millis("restMs"),
                json.number("applications", 1, Bounds.LARGEST),
                json.celsius("coldC"),
                json.celsius("heatC"));
    }
}
