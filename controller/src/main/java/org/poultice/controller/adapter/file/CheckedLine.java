package org.poultice.controller.adapter.file;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A line of ASCII that tells whether it is intact: {@code crc32c length text}. The length, six digits, counts the bytes of the text; the checksum
 * covers everything behind itself and its space.
 */
final class CheckedLine {
    /** The longest line that is written or read, without its newline; far above any record, far below any memory. */
    static final int LONGEST = 512;

    private static final int CHECKSUM_DIGITS = 8;
    private static final int LENGTH_DIGITS = 6;
    private static final int TEXT_FROM = CHECKSUM_DIGITS + 1 + LENGTH_DIGITS + 1;
    private static final String HEX = "0123456789abcdef";

    private CheckedLine() {}

    /** With its newline. */
    static String of(CharSequence text) {
        if (text.length() > LONGEST - TEXT_FROM) {
            throw new IllegalArgumentException("too long for a line: " + text);
        }
        StringBuilder line = new StringBuilder(TEXT_FROM + text.length() + 1);
        line.append("00000000 ");
        padded(line, text.length(), LENGTH_DIGITS);
        line.append(' ').append(text);
        int crc = checksum(line.substring(CHECKSUM_DIGITS + 1));
        for (int i = CHECKSUM_DIGITS - 1; i >= 0; i--, crc >>>= 4) {
            line.setCharAt(i, HEX.charAt(crc & 15));
        }
        return line.append('\n').toString();
    }

    /** The text in a line without its newline, or null when the line is not intact. */
    static @Nullable String text(String line) {
        if (line.length() < TEXT_FROM || line.length() > LONGEST) {
            return null;
        }
        String head = line.substring(0, TEXT_FROM);
        String text = line.substring(TEXT_FROM);
        return head.equals(of(text).substring(0, TEXT_FROM)) ? text : null;
    }

    /** A number with leading zeros, as long as it is not negative; at least so many digits. */
    static void padded(StringBuilder line, long number, int digits) {
        String text = Long.toString(number);
        for (int i = text.length(); i < digits && number >= 0; i++) {
            line.append('0');
        }
        line.append(text);
    }

    static int checksum(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return checksum(bytes, 0, bytes.length);
    }

    static int checksum(byte[] bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, to - from);
        return (int) crc.getValue();
    }
}
