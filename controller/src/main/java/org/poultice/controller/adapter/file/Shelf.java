package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.file.SegmentName.Kind;
import org.poultice.controller.port.JournalEntry;

/**
 * The segments of a journal on a disk: the one that grows, how the next one takes its place, and what becomes of those before it.
 *
 * <p>The next segment is written under another name, forced, and renamed; the names are forced before anything is appended to it. Only then the
 * one before it becomes the old one, and those before that are deleted. So at each moment a power cut leaves a whole segment with everything that was
 * confirmed, and the last segment never goes missing unnoticed: an old one without a current one says so.
 */
final class Shelf implements AutoCloseable {
    /** No segment grows beyond this; should it ever come so far, it is compacted at once, or the append fails. */
    private static final int LONGEST_BYTES = Segment.LARGEST_BYTES;

    private final Disk disk;
    private final JournalContents opened;
    private long nextSeq;
    private @Nullable Tail tail;

    /** What will be the tail if its name is on the disk, of which there is no certainty yet. */
    private @Nullable Tail successor;

    private boolean untidy = true;

    Shelf(Disk disk, Reading reading) {
        this.disk = disk;
        this.opened = reading.contents();
        this.nextSeq = opened.nextSeq();
        Segment current = reading.current();
        this.tail = current == null ? null : new Tail(disk, current);
    }

    /** Makes the first segment of a journal, and then the mark that there is one. */
    void begin() throws IOException {
        startSegment(opened.lines(), opened.damages());
        tidy();
    }

    /** Makes durable what was read. */
    void settle() throws IOException {
        if (tail != null) {
            tail.cutBack();
            disk.forceNames();
        }
    }

    /** Makes a record durable. When there is no segment that can be continued, it begins one with what was known at the opening. */
    void append(JournalEntry entry) throws IOException {
        String line = new JournalLine(nextSeq, entry).encode();
        decideSuccessor();
        if (tail == null) {
            startSegment(Compaction.of(opened.lines()), opened.damages());
        }
        if (tail != null && tail.bytes() + line.length() > LONGEST_BYTES) {
            compact(tail);
        }
        Tail grows = tail;
        if (grows == null) {
            throw new IOException("the segment that was begun is not there");
        }
        grows.append(line);
        nextSeq++;
    }

    /**
     * Compacts a segment that has grown long, and tidies.
     *
     * @return whether there was something to do
     */
    boolean keepHouse() throws IOException {
        decideSuccessor();
        boolean busy = untidy;
        if (tail != null && (tail.isLong() || tail.name().generation() == 0)) {
            compact(tail);
            busy = true;
        }
        if (untidy) {
            tidy();
        }
        return busy;
    }

    private void compact(Tail grown) throws IOException {
        grown.cutBack();
        Segment segment = Segment.of(grown.name(), disk.read(grown.name().text(), Segment.LARGEST_BYTES + 1));
        if (!segment.usable() || segment.nextSeq() != nextSeq || segment.intactBytes() != grown.bytes()) {
            throw new IOException(grown.name().text() + " does not hold what was written to it");
        }
        startSegment(Compaction.of(segment.lines()), segment.damages());
    }

    private void startSegment(List<JournalLine> checkpoint, int damages) throws IOException {
        List<SegmentName> names = Reading.segmentsAmong(disk.names()).stream()
                .filter(each -> each.kind() != Kind.NEW)
                .toList();
        long generation = names.isEmpty() ? 1 : names.getFirst().generation() + 1;
        SegmentName name = new SegmentName(generation, Kind.CURRENT);
        StringBuilder lines = new StringBuilder();
        checkpoint.forEach(line -> lines.append(line.encode()));
        int checksum = CheckedLine.checksum(lines.toString());
        String header = new SegmentHeader(generation, checkpoint.size(), checksum, nextSeq, damages).encode();
        byte[] bytes = (header + lines).getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length > LONGEST_BYTES / 2) {
            throw new IOException("the journal still needs " + bytes.length + " bytes when it is compacted");
        }
        String incomplete = name.as(Kind.NEW).text();
        untidy = true;
        disk.create(incomplete);
        disk.append(incomplete, bytes);
        disk.force(incomplete);
        Tail next = new Tail(disk, name, bytes.length);
        successor = next;
        try {
            disk.rename(incomplete, name.text());
        } catch (IOException e) {
            decideSuccessor();
            if (tail != next) {
                throw e;
            }
        }
        decideSuccessor();
    }

    /** Once a successor has its name, it is the one that is read; so nothing is appended before that is decided, for good. */
    private void decideSuccessor() throws IOException {
        Tail next = successor;
        if (next != null) {
            if (disk.names().contains(next.name().text())) {
                disk.forceNames();
                tail = next;
            }
            successor = null;
        }
    }

    /** One old segment is kept; the mark is made; the rest goes. */
    private void tidy() throws IOException {
        Tail grows = tail;
        if (grows == null) {
            return;
        }
        List<String> files = disk.names();
        if (!files.contains(Reading.MARK)) {
            disk.create(Reading.MARK);
        }
        long kept = -1;
        for (SegmentName name : Reading.segmentsAmong(files)) {
            boolean older = name.generation() < grows.name().generation();
            if (name.kind() == Kind.NEW || (older && kept >= 0 && kept != name.generation())) {
                disk.delete(name.text());
            } else if (older && kept < 0) {
                kept = name.generation();
                if (name.kind() == Kind.CURRENT) {
                    disk.rename(name.text(), name.as(Kind.OLD).text());
                }
            }
        }
        disk.forceNames();
        untidy = false;
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
