package org.poultice.controller.adapter.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.port.JournalEntry;

/**
 * What is in a journal file.
 *
 * @param entries the intact records, the oldest first
 * @param nextSeq the number of the next record
 * @param intactBytes up to where the file is kept; what follows was torn while it was written
 * @param newlineMissing whether the last record is whole but for its newline, which has to be written again
 * @param damagedLines lines that are no records, and gaps in the numbers, that no trip in the journal has answered for yet
 */
public record JournalContents(
        List<JournalEntry> entries, long nextSeq, long intactBytes, boolean newlineMissing, int damagedLines) {

    public JournalContents {
        entries = List.copyOf(entries);
    }

    /** Whether something is missing that the controller has to count as dose. */
    public boolean damaged() {
        return damagedLines > 0;
    }

    /** Reads a whole file. Whatever the bytes are, there is an answer. */
    static JournalContents of(byte[] bytes) {
        Reader reader = new Reader();
        int lineStart = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                reader.line(text(bytes, lineStart, i));
                lineStart = i + 1;
            }
        }
        int lastEnd = endOfLastRecord(bytes, lineStart);
        if (lastEnd > lineStart) {
            reader.line(text(bytes, lineStart, lastEnd));
        }
        return new JournalContents(reader.entries, reader.nextSeq, lastEnd, lastEnd > lineStart, reader.damaged);
    }

    /** Behind a whole record that lacks its newline, or has another byte in its place; {@code from} when none is there. */
    private static int endOfLastRecord(byte[] bytes, int from) {
        for (int end = bytes.length; end > from && end >= bytes.length - 1; end--) {
            if (JournalLine.decode(text(bytes, from, end)) != null) {
                return end;
            }
        }
        return from;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Takes one line after the other. */
    private static final class Reader {
        final List<JournalEntry> entries = new ArrayList<>();
        long nextSeq = 1;
        int damaged;

        void line(String text) {
            JournalLine line = JournalLine.decode(text);
            if (line == null) {
                damaged++;
                nextSeq++;
                return;
            }
            if (line.seq() != nextSeq) {
                damaged++;
            }
            nextSeq = line.seq() + 1;
            entries.add(line.entry());
            if (line.entry().what() instanceof Occurrence.Tripped tripped
                    && tripped.cause().reason() == Reason.JOURNAL_DAMAGED) {
                damaged = 0;
            }
        }
    }
}
