package org.poultice.simulator.storm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of seeds, as people write it: {@code 1..200}, or a single one.
 *
 * @param first 0 or more
 * @param last not before the first
 */
public record Seeds(long first, long last) {
    /** So many in one go. */
    public static final long MOST = 1_000_000;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,15})(?:\\.\\.(\\d{1,15}))?");

    /** Null when it is none. */
    public static @Nullable Seeds of(String text) {
        Matcher match = RANGE.matcher(text);
        if (!match.matches()) {
            return null;
        }
        long first = Long.parseLong(match.group(1));
        long last = match.group(2) == null ? first : Long.parseLong(match.group(2));
        return last < first || last - first >= MOST ? null : new Seeds(first, last);
    }

    public long count() {
        return last - first + 1;
    }
}
