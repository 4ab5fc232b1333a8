package org.poultice.controller.adapter.file;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/**
 * One record as a line of text, which a person can read and a machine can check:
 *
 * <pre>
 * crc32c   length seq    boot                                 up (ns)         wall clock              trusted  what
 * 329f2987 000098 000004 0b7ad6d2-8a4d-4a0e-8a0c-3f8bb0a7a8de 000012345678901 2026-11-21T03:17:00.123Z trusted  Reset
 * </pre>
 *
 * <p>The length counts the bytes after the two first words; the checksum covers everything behind itself.
 *
 * @param seq counts the records of a journal, from 1, without a gap
 */
record JournalLine(long seq, JournalEntry entry) {
    private static final int CHECKSUM_DIGITS = 8;

    /** With its newline. */
    String encode() {
        String body = "%06d %s %015d %s %s %s"
                .formatted(
                        seq,
                        entry.boot(),
                        entry.at().nanos(),
                        entry.wall(),
                        entry.trusted() ? "trusted" : "untrusted",
                        JournalRecord.encode(entry.what()));
        String checked = "%06d %s".formatted(body.length(), body);
        return checksum(checked) + " " + checked + "\n";
    }

    /** The record in a line without its newline, or null when the line is not intact. */
    static @Nullable JournalLine decode(String line) {
        if (line.length() <= CHECKSUM_DIGITS || line.charAt(CHECKSUM_DIGITS) != ' ') {
            return null;
        }
        String checked = line.substring(CHECKSUM_DIGITS + 1);
        if (!checksum(checked).equals(line.substring(0, CHECKSUM_DIGITS))) {
            return null;
        }
        String[] words = checked.split(" ", 7);
        if (words.length < 7) {
            return null;
        }
        Occurrence.Journaled what = JournalRecord.decode(words[6]);
        if (what == null) {
            return null;
        }
        try {
            MonoTime at = new MonoTime(Long.parseLong(words[3]));
            boolean trusted = words[5].equals("trusted");
            JournalEntry entry = new JournalEntry(words[2], at, Instant.parse(words[4]), trusted, what);
            return new JournalLine(Long.parseLong(words[1]), entry);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
