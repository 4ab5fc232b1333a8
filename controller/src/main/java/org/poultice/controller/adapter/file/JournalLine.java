package org.poultice.controller.adapter.file;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/**
 * One record as a line of text, which a person can read and a machine can check:
 *
 * <pre>
 * crc32c   length seq    boot                                 up (ns)         wall clock              trusted  what
 * 329f2987 000098 000004 0b7ad6d2-8a4d-4a0e-8a0c-3f8bb0a7a8de 000012345678901 2026-11-21T03:17:00.123Z trusted Reset
 * </pre>
 *
 * @param seq counts the records of a journal, from 1, without a gap
 */
public record JournalLine(long seq, JournalEntry entry) {
    private static final String TRUSTED = "trusted";
    private static final String UNTRUSTED = "untrusted";
    private static final int WORDS = 6;

    /** With its newline. */
    String encode() {
        StringBuilder text = new StringBuilder(160);
        CheckedLine.padded(text, seq, 6);
        text.append(' ').append(entry.boot()).append(' ');
        CheckedLine.padded(text, entry.at().nanos(), 15);
        text.append(' ').append(entry.wall()).append(' ');
        text.append(entry.trusted() ? TRUSTED : UNTRUSTED).append(' ');
        return CheckedLine.of(text.append(JournalRecord.encode(entry.what())));
    }

    /** The record in a line without its newline, or null when the line is not intact. */
    static @Nullable JournalLine decode(String line) {
        String text = CheckedLine.text(line);
        if (text == null) {
            return null;
        }
        String[] words = text.split(" ", WORDS);
        if (words.length < WORDS || !(words[4].equals(TRUSTED) || words[4].equals(UNTRUSTED))) {
            return null;
        }
        Occurrence.Journaled what = JournalRecord.decode(words[5]);
        if (what == null) {
            return null;
        }
        try {
            MonoTime at = new MonoTime(Long.parseLong(words[2]));
            // Thousands of records share the identity of their boot.
            JournalEntry entry =
                    new JournalEntry(words[1].intern(), at, Instant.parse(words[3]), words[4].equals(TRUSTED), what);
            return new JournalLine(Long.parseLong(words[0]), entry);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
