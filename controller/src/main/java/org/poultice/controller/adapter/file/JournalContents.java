package org.poultice.controller.adapter.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/**
 * What is in a journal file.
 *
 * @param entries the intact records, the oldest first
 * @param nextSeq the number of the next record
 * @param intactBytes where the next record goes: behind the last whole line; anything after it was torn while it was written
 * @param damagedLines lines that are no records, and gaps in the numbers, since a person last confirmed the state by a reset
 */
public record JournalContents(List<JournalEntry> entries, long nextSeq, long intactBytes, int damagedLines) {

    public JournalContents {
        entries = List.copyOf(entries);
    }

    /** Reads a whole file. Whatever the bytes are, there is an answer. */
    static JournalContents of(byte[] bytes) {
        List<JournalEntry> entries = new ArrayList<>();
        long nextSeq = 1;
        int damaged = 0;
        int lineStart = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            JournalLine line = JournalLine.decode(new String(bytes, lineStart, i - lineStart, StandardCharsets.UTF_8));
            lineStart = i + 1;
            if (line == null) {
                damaged++;
                continue;
            }
            if (line.seq() != nextSeq) {
                damaged++;
            }
            nextSeq = line.seq() + 1;
            entries.add(line.entry());
            if (line.entry().what() instanceof Occurrence.Reset) {
                damaged = 0;
            }
        }
        return new JournalContents(entries, nextSeq, lineStart, damaged);
    }
}
