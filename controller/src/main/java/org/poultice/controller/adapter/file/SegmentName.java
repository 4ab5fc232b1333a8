package org.poultice.controller.adapter.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a segment's file is called: {@code poultice-000003.journal}.
 *
 * @param generation counts the segments of a journal from 1; 0 is the single file of a journal without segments, which has no header
 */
record SegmentName(long generation, Kind kind) {
    static final String WITHOUT_SEGMENTS = "poultice.journal";

    private static final Pattern PATTERN = Pattern.compile("poultice-(\\d{6,15})\\.(\\w+)");

    enum Kind {
        /** The one that grows, or that did until the next one took its place. */
        CURRENT("journal"),
        /** The one before it, which stays in case that the current one cannot be read. */
        OLD("old"),
        /** One that is not complete, and never read. */
        NEW("new");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    static @Nullable SegmentName of(String name) {
        if (name.equals(WITHOUT_SEGMENTS)) {
            return new SegmentName(0, Kind.CURRENT);
        }
        Matcher matcher = PATTERN.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            SegmentName segment = new SegmentName(Long.parseLong(matcher.group(1)), kind);
            if (segment.text().equals(name)) {
                return segment;
            }
        }
        return null;
    }

    String text() {
        return generation == 0 && kind == Kind.CURRENT
                ? WITHOUT_SEGMENTS
                : "poultice-%06d.%s".formatted(generation, kind.ending);
    }

    SegmentName as(Kind other) {
        return new SegmentName(generation, other);
    }
}
