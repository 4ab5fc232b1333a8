package org.poultice.simulator.mishap;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.yaml.DurationKind;
import org.poultice.controller.adapter.yaml.Kind;

/** In what the size of a fault is counted, and how people write it. */
enum Measure {
    /** A fault without a size. */
    NONE("", 0, 0),
    /** Codes of the converter, as a standard deviation. */
    CODES("CODES", 1, 2_000),
    CELSIUS("CELSIUS", -100, 200),
    CELSIUS_PER_MINUTE("CELSIUS_PER_MINUTE", -60, 60),
    /** So many of a thousand bytes. */
    PER_MILLE("PER_MILLE", 1, 1_000),
    PER_SECOND("PER_SECOND", 1, 10_000),
    /** Seconds; written as {@code 300ms}, {@code 4s} or {@code 1h30m}. */
    SPAN("SPAN", 0.001, 30 * 86_400),
    /** Seconds forward, or back with a minus. */
    STEP("[-]SPAN", -400.0 * 86_400, 400.0 * 86_400);

    private static final double MILLIS = 1_000;

    private final String word;
    private final double least;
    private final double most;

    Measure(String word, double least, double most) {
        this.word = word;
        this.least = least;
        this.most = most;
    }

    /** What stands for it where the words of a fault are told. */
    String word() {
        return word;
    }

    /** What is allowed, for people. */
    String allowed() {
        return switch (this) {
            case NONE -> "nothing";
            case SPAN -> "SPAN is a time from 1ms to 30d, such as 300ms, 4s or 1h30m";
            case STEP -> "[-]SPAN is a time of up to 400d, forward or back, such as 1h30m or -20m";
            default -> "%s is a number from %s to %s".formatted(word, shown(least), shown(most));
        };
    }

    /** The number that is written there, or null when it is none, or too small or too large. */
    @Nullable
    Double parse(String text) {
        Double read = switch (this) {
            case NONE -> null;
            case SPAN -> seconds(text);
            case STEP -> text.startsWith("-") ? negative(seconds(text.substring(1))) : seconds(text);
            default -> text.matches("-?\\d{1,5}(\\.\\d{1,3})?") ? Double.valueOf(text) : null;
        };
        return read == null || read < least || read > most ? null : read;
    }

    private static @Nullable Double seconds(String text) {
        try {
            Duration read = DurationKind.DURATION.parse(text, true);
            return read.toMillis() / MILLIS;
        } catch (Kind.Unreadable noTime) {
            return null; // told by the caller, with all that is allowed
        }
    }

    private static @Nullable Double negative(@Nullable Double number) {
        return number == null ? null : -number;
    }

    /** As people write it: {@code 30}, {@code 0.5}, {@code 90s}. */
    String show(double amount) {
        return switch (this) {
            case NONE -> "";
            case SPAN, STEP -> amount == Math.rint(amount) ? shown(amount) + "s" : shown(amount * MILLIS) + "ms";
            default -> shown(amount);
        };
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
