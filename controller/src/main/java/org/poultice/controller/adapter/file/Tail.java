package org.poultice.controller.adapter.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The end of the segment that grows: each line is on the disk before the next one is written. */
final class Tail {
    /** A segment is compacted when it has grown by this much, and by as much as its checkpoint. */
    static final int COMPACT_BEYOND_BYTES = 64 << 10;

    private final Disk disk;
    private final SegmentName name;
    private final int checkpointBytes;
    private int end;
    private boolean newlineMissing;

    /** Whether there may be something behind the end: what a failed append has left. */
    private boolean torn = true;

    Tail(Disk disk, Segment segment) {
        this(disk, segment.name(), segment.checkpointBytes());
        end = segment.intactBytes();
        newlineMissing = segment.newlineMissing();
    }

    /** Of a segment that holds its checkpoint and nothing else. */
    Tail(Disk disk, SegmentName name, int checkpointBytes) {
        this.disk = disk;
        this.name = name;
        this.checkpointBytes = checkpointBytes;
        this.end = checkpointBytes;
    }

    SegmentName name() {
        return name;
    }

    int bytes() {
        return end;
    }

    boolean isLong() {
        return end - checkpointBytes > Math.max(COMPACT_BEYOND_BYTES, checkpointBytes);
    }

    /** Cuts off what was torn, for good, and makes what is left durable. */
    void cutBack() throws IOException {
        if (torn) {
            disk.truncate(name.text(), end);
            disk.force(name.text());
            torn = false;
        }
    }

    /**
     * Writes a line behind what is there.
     *
     * @throws IOException when it is not certain that it is on the disk; then it counts as never written, and the next one takes its place
     */
    void append(String line) throws IOException {
        cutBack();
        torn = true;
        byte[] bytes = (newlineMissing ? "\n" + line : line).getBytes(StandardCharsets.ISO_8859_1);
        disk.append(name.text(), bytes);
        disk.force(name.text());
        end += bytes.length;
        newlineMissing = false;
        torn = false;
    }
}
