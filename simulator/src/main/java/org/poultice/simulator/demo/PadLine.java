package org.poultice.simulator.demo;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code poultice sim} prints of its pad: {@code 12.345 s  cold on, 100 %}. */
final class PadLine {
    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,9}\\.\\d{3}) s  (.+)");

    private PadLine() {}

    /** What the pad tells in a line, or null when it is about something else. */
    static Happening.@Nullable PadTold read(String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            return null;
        }
        long nanos = new BigDecimal(match.group(1)).movePointRight(9).longValueExact();
        return new Happening.PadTold(nanos, match.group(2));
    }
}
