package org.poultice.simulator.judge;

/**
 * A rule that was broken at the pad.
 *
 * @param rule I1, I2, I3, I4 or I5, or a word for what else must not be
 * @param atNanos when, in true nanoseconds from the beginning
 * @param text what was seen, with its numbers
 */
public record Violation(String rule, long atNanos, String text) {

    @Override
    public String toString() {
        return "%s at %.3f s: %s".formatted(rule, atNanos / 1e9, text);
    }
}
