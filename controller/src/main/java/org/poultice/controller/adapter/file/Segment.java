package org.poultice.controller.adapter.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;

/**
 * What the bytes of one segment mean. Whatever they are, there is an answer.
 *
 * <p>A segment is a header, the checkpoint that the header tells of, and the records since, each a line; one of generation 0 is nothing but
 * records. A last line without its newline was torn while it was written and does not count, unless it is a whole record.
 */
final class Segment {
    /** A larger file is no segment: none grows so far. */
    static final int LARGEST_BYTES = 8 << 20;

    /** So many are told one by one; all are counted. */
    private static final int MOST_FLAWS = 20;

    private final SegmentName name;
    private final byte[] bytes;
    private final List<JournalLine> lines = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private boolean usable = true;
    private @Nullable SegmentHeader header;
    private int checkpointLeft;
    private int checkpointBytes;
    private int intactBytes;
    private boolean newlineMissing;
    private long nextSeq = 1;
    private int damages;
    private int lineNumber;

    private Segment(SegmentName name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static Segment of(SegmentName name, byte[] bytes) {
        Segment segment = new Segment(name, bytes);
        segment.read();
        return segment;
    }

    /** One that the disk does not give. */
    static Segment unreadable(SegmentName name, String why) {
        Segment segment = new Segment(name, new byte[0]);
        segment.reject(0, "cannot be read: " + why);
        return segment;
    }

    private void read() {
        if (bytes.length > LARGEST_BYTES) {
            reject(0, "is larger than any segment, " + LARGEST_BYTES + " bytes");
        }
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lineNumber++;
                line(text(from, i), i + 1);
                from = i + 1;
            }
        }
        int lastEnd = endOfLastRecord(from);
        if (lastEnd > from) {
            lineNumber++;
            line(text(from, lastEnd), lastEnd);
        }
        newlineMissing = lastEnd > from;
        intactBytes = lastEnd;
        boolean headless = name.generation() > 0 && header == null;
        if (usable && (headless || checkpointLeft > 0)) {
            reject(0, "ends before the end of its checkpoint");
        }
    }

    /** Behind a whole line that lacks its newline, or has another byte in its place; {@code from} when none is there. */
    private int endOfLastRecord(int from) {
        for (int end = bytes.length; end > from && end >= bytes.length - 1; end--) {
            if (end - from <= CheckedLine.LONGEST && CheckedLine.text(text(from, end)) != null) {
                return end;
            }
        }
        return from;
    }

    private String text(int from, int to) {
        return new String(bytes, from, Math.min(to - from, CheckedLine.LONGEST + 1), StandardCharsets.ISO_8859_1);
    }

    private void line(String text, int end) {
        if (name.generation() > 0 && lineNumber == 1) {
            header(text, end);
            return;
        }
        JournalLine line = JournalLine.decode(text);
        if (line == null) {
            bad(text);
        } else if (checkpointLeft > 0 || !usable) {
            lines.add(line);
        } else {
            record(line);
        }
        if (checkpointLeft > 0) {
            checkpointLeft--;
            if (checkpointLeft == 0) {
                checkCheckpoint(end);
            }
        }
    }

    private void header(String text, int end) {
        SegmentHeader read = SegmentHeader.decode(text);
        header = read;
        checkpointBytes = end;
        if (read == null || read.generation() != name.generation()) {
            reject(1, "is not the header of this segment");
            return;
        }
        nextSeq = read.nextSeq();
        checkpointLeft = read.records();
        if (read.damages() > 0) {
            flaw(1, "damage before this segment that no trip has answered for: " + read.damages());
            damages += read.damages();
        }
    }

    private void checkCheckpoint(int end) {
        SegmentHeader claimed = header;
        if (claimed != null && CheckedLine.checksum(bytes, checkpointBytes, end) != claimed.checksum()) {
            reject(1, "the checkpoint of " + claimed.records() + " records is not the one that was written");
        }
        checkpointBytes = end;
    }

    /** A record behind the checkpoint: each has the number after the one before it. */
    private void record(JournalLine line) {
        if (line.seq() > nextSeq) {
            damage(
                    line.seq() == nextSeq + 1
                            ? "record " + nextSeq + " is missing before this line"
                            : "records " + nextSeq + " to " + (line.seq() - 1) + " are missing before this line");
        } else if (line.seq() < nextSeq) {
            damage("record " + line.seq() + " is out of its order");
        }
        nextSeq = line.seq() + 1;
        lines.add(line);
        if (answersForDamage(line)) {
            damages = 0;
        }
    }

    /** With the number 0 it is a trip whose own record was lost, which says nothing of damage. */
    static boolean answersForDamage(JournalLine line) {
        return line.entry().what() instanceof Occurrence.Tripped tripped
                && tripped.cause().reason() == Reason.JOURNAL_DAMAGED
                && tripped.cause().actual() > 0;
    }

    private void bad(String text) {
        String why = CheckedLine.text(text) == null
                ? "is no record: its length or its checksum is wrong"
                : "is intact, and no record that this version knows";
        if (checkpointLeft > 0) {
            reject(lineNumber, why);
        } else if (usable) {
            damage(why);
            nextSeq++;
        }
    }

    private void damage(String what) {
        damages++;
        flaw(lineNumber, what);
    }

    private void reject(int line, String why) {
        usable = false;
        damages++;
        flaw(line, why);
    }

    private void flaw(int line, String what) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new Flaw(name.text(), line, what));
        }
    }

    SegmentName name() {
        return name;
    }

    /** Whether header and checkpoint are whole; records behind them may be missing or damaged. */
    boolean usable() {
        return usable;
    }

    /** The intact records, in the order of the file. */
    List<JournalLine> lines() {
        return lines;
    }

    /** The number of the next record. */
    long nextSeq() {
        return nextSeq;
    }

    /** Places that are damaged and that no trip behind them has answered for. */
    int damages() {
        return damages;
    }

    /** What is wrong, answered for or not; the first of it. */
    List<Flaw> flaws() {
        return flaws;
    }

    /** Up to where the file is kept; what follows was torn while it was written. */
    int intactBytes() {
        return intactBytes;
    }

    int tornBytes() {
        return bytes.length - intactBytes;
    }

    /** Whether the last line is whole but for its newline. */
    boolean newlineMissing() {
        return newlineMissing;
    }

    /** How far the header and the checkpoint reach. */
    int checkpointBytes() {
        return checkpointBytes;
    }
}
