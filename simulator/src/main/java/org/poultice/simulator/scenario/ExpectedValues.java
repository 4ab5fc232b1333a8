package org.poultice.simulator.scenario;

import java.util.Arrays;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.CommandCode;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.Status;
import org.poultice.protocol.message.Word;

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
            case AVAILABILITY -> value.equals("none") || isWord(Availability.values(), value);
            case REPORTED -> value.equals("none") || isWord(PhaseWord.values(), value);
            case ANSWER -> value.equals("none") || isWord(Status.values(), value);
            case CODE -> value.equals("none") || isReason(value) || isCode(value);
        };
    }

    private static boolean isWord(Word[] words, String value) {
        return Arrays.stream(words).anyMatch(word -> word.word().equals(value));
    }

    private static boolean isCode(String value) {
        return Arrays.stream(CommandCode.values()).anyMatch(code -> code.name().equals(value));
    }

    private static boolean isReason(String value) {
        return Arrays.stream(Reason.values()).anyMatch(reason -> reason.name().equals(value));
    }

    private static boolean isOccurrence(String value) {
        return Arrays.stream(Occurrence.class.getDeclaredClasses())
                .anyMatch(type -> type.isRecord() && type.getSimpleName().equals(value));
    }
}
