package org.poultice.controller.adapter.file;

import java.util.List;
import org.poultice.controller.port.JournalEntry;

/**
 * What is in a journal.
 *
 * @param lines the intact records, the oldest first
 * @param nextSeq the number of the next record
 * @param damages places that are unreadable or missing, and that no trip in the journal has answered for yet
 * @param flaws what is wrong, answered for or not; when it is very much, the first of it
 * @param tornBytes what a power cut has left at the end of a record that was never confirmed; no damage
 */
public record JournalContents(List<JournalLine> lines, long nextSeq, int damages, List<Flaw> flaws, int tornBytes) {

    public JournalContents {
        lines = List.copyOf(lines);
        flaws = List.copyOf(flaws);
    }

    /** The records without their numbers. */
    public List<JournalEntry> entries() {
        return lines.stream().map(JournalLine::entry).toList();
    }

    /** Whether something is missing that the controller has to count as dose. */
    public boolean damaged() {
        return damages > 0;
    }
}
