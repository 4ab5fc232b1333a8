package org.poultice.controller.adapter.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a segment, which says what its checkpoint is, so that one that is not complete is noticed.
 *
 * @param generation of the segment
 * @param records how many lines the checkpoint has
 * @param checksum CRC-32C of the checkpoint's bytes
 * @param nextSeq the number of the first record behind the checkpoint
 * @param damages places in the segments before this one that were damaged, and that no trip in them has answered for
 */
record SegmentHeader(long generation, int records, int checksum, long nextSeq, int damages) {
    private static final Pattern PATTERN = Pattern.compile("poultice-journal 1 generation=(\\d{1,15})"
            + " records=(\\d{1,9}) checkpoint=([0-9a-f]{8}) next=(\\d{1,18}) damages=(\\d{1,9})");

    /** With its newline. */
    String encode() {
        return CheckedLine.of("poultice-journal 1 generation=%d records=%d checkpoint=%08x next=%d damages=%d"
                .formatted(generation, records, checksum, nextSeq, damages));
    }

    /** The header in a line without its newline, or null when that is none. */
    static @Nullable SegmentHeader decode(String line) {
        String text = CheckedLine.text(line);
        Matcher matcher = text == null ? null : PATTERN.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        return new SegmentHeader(
                Long.parseLong(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseUnsignedInt(matcher.group(3), 16),
                Long.parseLong(matcher.group(4)),
                Integer.parseInt(matcher.group(5)));
    }
}
