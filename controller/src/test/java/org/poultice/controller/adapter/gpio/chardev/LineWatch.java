package org.poultice.controller.adapter.gpio.chardev;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.linux.SystemCalls;

/** A second pair of eyes on a line: the kernel tells it whenever the line is taken, set up anew, or given back. */
final class LineWatch implements AutoCloseable {
    private static final long GET_LINEINFO_WATCH = 0xc100b406L;
    /** {@code struct gpio_v2_line_info_changed}: the line's info, a time, what happened. */
    private static final long BYTES = 288;

    private static final long FLAGS_AT = 72;
    private static final long TYPE_AT = 264;

    private final int chip;

    /** @param flags of the line, by the kernel */
    record Change(Type type, long flags) {
        enum Type {
            REQUESTED,
            RELEASED,
            CONFIG
        }
    }

    LineWatch(Path device, int line) throws IOException {
        chip = SystemCalls.open(device.toString(), SystemCalls.O_RDWR | SystemCalls.O_NONBLOCK);
        MemorySegment info = Arena.ofAuto().allocate(Uapi.LINE_INFO);
        info.set(JAVA_INT, Uapi.at(Uapi.LINE_INFO, "offset"), line);
        SystemCalls.ioctl(chip, GET_LINEINFO_WATCH, info);
    }

    /** What has happened since the last call. */
    List<Change> changes() throws IOException {
        MemorySegment change = Arena.ofAuto().allocate(BYTES, Long.BYTES);
        List<Change> changes = new ArrayList<>();
        while (SystemCalls.read(chip, change) > 0) {
            Change.Type type = Change.Type.values()[change.get(JAVA_INT, TYPE_AT) - 1];
            changes.add(new Change(type, change.get(JAVA_LONG, FLAGS_AT)));
        }
        return changes;
    }

    @Override
    public void close() throws IOException {
        SystemCalls.close(chip);
    }
}
