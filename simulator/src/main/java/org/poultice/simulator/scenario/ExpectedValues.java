package org.poultice.simulator.scenario;

import java.util.Arrays;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;

/** Which values an expectation may name at all, so that a misspelt one is an error and not a failure. */
final class ExpectedValues {

    private ExpectedValues() {}

    static boolean mayBe(ExpectKey key, String value) {
        return switch (key) {
            case PHASE -> value.matches("Idle|Armed|Applying|Breaking|Tripped");
            case MODALITY -> value.matches("COLD|HEAT|none");
            case APPLICATION -> value.matches("\\d{1,2}/\\d{1,2}|none");
            case HEAT, COLD -> value.matches("on|off");
            case SAID -> isOccurrence(value);
            case REFUSED, TRIP, WAITING, WARNING -> value.equals("none") || isReason(value);
            case UNTIL -> value.equals("never") || Times.time(value) != null;
            case PAD -> value.matches("there|gone");
        };
    }

    private static boolean isReason(String value) {
        return Arrays.stream(Reason.values()).anyMatch(reason -> reason.name().equals(value));
    }

    private static boolean isOccurrence(String value) {
        return Arrays.stream(Occurrence.class.getDeclaredClasses())
                .anyMatch(type -> type.isRecord() && type.getSimpleName().equals(value));
    }
}
