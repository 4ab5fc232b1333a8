package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.SegmentName.Kind;

/**
 * What a disk holds of a journal: the newest segment whose header and checkpoint are whole, and, when there are newer ones, what can be read of
 * them. Nothing is changed.
 */
final class Reading {
    /** There from the moment on at which the first segment is: without a segment it says that one is missing. */
    static final String MARK = "poultice.made";

    private final Disk disk;
    private final boolean marked;
    private final List<SegmentName> names;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<JournalLine> lines = new ArrayList<>();
    private long lastSeq;
    private long nextSeq = 1;
    private int damages;

    private Reading(Disk disk) throws IOException {
        this.disk = disk;
        List<String> files = disk.names();
        this.marked = files.contains(MARK);
        this.names = segmentsAmong(files).stream()
                .filter(name -> name.kind() != Kind.NEW)
                .toList();
    }

    static Reading of(Disk disk) throws IOException {
        Reading reading = new Reading(disk);
        reading.read();
        return reading;
    }

    /** The newest first. */
    static List<SegmentName> segmentsAmong(List<String> files) {
        return files.stream()
                .map(SegmentName::of)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(SegmentName::generation)
                        .thenComparing(SegmentName::kind, Comparator.reverseOrder())
                        .reversed())
                .toList();
    }

    private void read() {
        for (SegmentName name : names) {
            Segment segment = read(name);
            segments.addFirst(segment);
            if (segment.usable()) {
                break;
            }
        }
        for (Segment segment : segments) {
            add(segment);
        }
        if (names.isEmpty() && marked) {
            flaw(MARK, "there has been a journal here, and no segment of it is left");
        } else if (!names.isEmpty() && names.getFirst().kind() == Kind.OLD) {
            flaw(names.getFirst().text(), "is not the newest segment; the one after it is missing");
        }
    }

    private Segment read(SegmentName name) {
        try {
            return Segment.of(name, disk.read(name.text(), Segment.LARGEST_BYTES + 1));
        } catch (IOException e) {
            return Segment.unreadable(name, e.toString());
        }
    }

    /** All of a usable segment; of one that is not, what is newer than what is known already. */
    private void add(Segment segment) {
        flaws.addAll(segment.flaws());
        damages += segment.damages();
        for (JournalLine line : segment.lines()) {
            if (segment.usable() || line.seq() > lastSeq) {
                lines.add(line);
                lastSeq = Math.max(lastSeq, line.seq());
            }
        }
        nextSeq = segment.usable() ? segment.nextSeq() : Math.max(Math.max(nextSeq, segment.nextSeq()), lastSeq + 1);
    }

    private void flaw(String file, String what) {
        flaws.add(new Flaw(file, 0, what));
        damages++;
    }

    JournalContents contents() {
        Segment newest = segments.isEmpty() ? null : segments.getLast();
        return new JournalContents(lines, nextSeq, damages, flaws, newest == null ? 0 : newest.tornBytes());
    }

    /** The segment that grows, or null when there is none that can. */
    @Nullable
    Segment current() {
        Segment newest = segments.isEmpty() ? null : segments.getLast();
        return newest != null && newest.usable() && newest.name().kind() == Kind.CURRENT ? newest : null;
    }

    /** Whether nothing was ever kept here. */
    boolean isNew() {
        return names.isEmpty() && !marked;
    }

    /** What was read, the oldest first. */
    List<SegmentName> names() {
        return segments.stream().map(Segment::name).toList();
    }
}
