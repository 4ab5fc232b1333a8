package org.poultice.controller.adapter.yaml;

import java.util.Comparator;

/**
 * One thing that is wrong with a file that a person wrote, in words for that person.
 *
 * @param file the file as the person named it
 * @param line counted from 1; 0 when it is about the file as a whole
 * @param key the path of the key, such as {@code mqtt.site}; empty when it is about no key
 * @param what what is wrong, with the value
 * @param remedy what is allowed and what to do
 */
public record Problem(String file, int line, String key, String what, String remedy) {

    /** In the order in which a reader of the file meets them. */
    static final Comparator<Problem> BY_LINE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

    private static final int LONGEST_QUOTE = 60;

    /** A value from a file, fit for one line of a terminal. */
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder("'");
        value.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(quoted::appendCodePoint);
        return quoted.append(value.codePointCount(0, value.length()) > LONGEST_QUOTE ? "…'" : "'")
                .toString();
    }

    /** {@code home.yaml:7: pad.port: what is wrong. What to do.} */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + what + ". " + remedy + ".";
    }
}
