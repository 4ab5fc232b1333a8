package org.poultice.controller.adapter.gpio.chardev;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Writes {@code struct gpio_v2_line_request}. Bit i of a mask is the line i of the request. */
final class LineRequest {
    /** What {@code gpioinfo} shows as the owner of our lines. */
    static final String CONSUMER = "poultice";

    private static final long CONSUMER_AT = Uapi.at(Uapi.LINE_REQUEST, "consumer");
    private static final long CONFIG_AT = Uapi.at(Uapi.LINE_REQUEST, "config");
    private static final long NUM_LINES_AT = Uapi.at(Uapi.LINE_REQUEST, "num_lines");
    private static final long FD_AT = Uapi.at(Uapi.LINE_REQUEST, "fd");
    private static final long FLAGS_AT = CONFIG_AT + Uapi.at(Uapi.LINE_CONFIG, "flags");
    private static final long NUM_ATTRS_AT = CONFIG_AT + Uapi.at(Uapi.LINE_CONFIG, "num_attrs");
    private static final long ATTRS_AT = CONFIG_AT + Uapi.at(Uapi.LINE_CONFIG, "attrs");
    private static final long ID_AT = Uapi.at(Uapi.LINE_ATTRIBUTE, "id");
    private static final long VALUE_AT = Uapi.at(Uapi.LINE_ATTRIBUTE, "value");
    private static final long MASK_AT = Uapi.at(Uapi.LINE_CONFIG_ATTRIBUTE, "mask");

    private final MemorySegment struct;
    private int attributes;

    /**
     * @param lines from 1 to 64 of them
     * @throws IllegalArgumentException when there are more, or they differ in more ways than the kernel takes in one request
     */
    LineRequest(List<LineSettings> lines, Arena arena) {
        if (lines.isEmpty() || lines.size() > Uapi.MOST_LINES) {
            throw new IllegalArgumentException(lines.size() + " lines, allowed are 1 to " + Uapi.MOST_LINES);
        }
        struct = arena.allocate(Uapi.LINE_REQUEST);
        for (int i = 0; i < lines.size(); i++) {
            struct.setAtIndex(JAVA_INT, i, lines.get(i).line());
        }
        Uapi.setText(struct, CONSUMER_AT, CONSUMER);
        struct.set(JAVA_INT, NUM_LINES_AT, lines.size());
        long common = lines.getFirst().flags();
        struct.set(JAVA_LONG, FLAGS_AT, common);
        masks(lines, LineSettings::flags).forEach((flags, mask) -> {
            if (flags != common) {
                add(Uapi.ATTRIBUTE_FLAGS, flags, mask);
            }
        });
        addOutputs(lines);
        masks(lines, LineSettings::debounceMicros).forEach((micros, mask) -> {
            if (micros != 0) {
                add(Uapi.ATTRIBUTE_DEBOUNCE, micros, mask);
            }
        });
    }

    private void addOutputs(List<LineSettings> lines) {
        long outputs = 0;
        long on = 0;
        for (int i = 0; i < lines.size(); i++) {
            outputs |= lines.get(i).isOutput() ? 1L << i : 0;
            on |= lines.get(i).isOutput() && lines.get(i).on() ? 1L << i : 0;
        }
        if (outputs != 0) {
            add(Uapi.ATTRIBUTE_OUTPUT_VALUES, on, outputs);
        }
    }

    /** Which lines have which value of a setting. */
    private static Map<Long, Long> masks(List<LineSettings> lines, ToLongFunction<LineSettings> setting) {
        Map<Long, Long> masks = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            masks.merge(setting.applyAsLong(lines.get(i)), 1L << i, (some, more) -> some | more);
        }
        return masks;
    }

    /** A member that is shorter than the value has its low bytes first, as both machines do. */
    private void add(int id, long value, long mask) {
        if (attributes == Uapi.MOST_ATTRIBUTES) {
            throw new IllegalArgumentException(
                    "lines that differ in more than " + Uapi.MOST_ATTRIBUTES + " ways cannot be taken at once");
        }
        long at = ATTRS_AT + attributes * Uapi.LINE_CONFIG_ATTRIBUTE.byteSize();
        struct.set(JAVA_INT, at + ID_AT, id);
        struct.set(JAVA_LONG, at + VALUE_AT, value);
        struct.set(JAVA_LONG, at + MASK_AT, mask);
        attributes++;
        struct.set(JAVA_INT, NUM_ATTRS_AT, attributes);
    }

    MemorySegment struct() {
        return struct;
    }

    /** The descriptor of the lines, once the kernel has given them. */
    int fd() {
        return struct.get(JAVA_INT, FD_AT);
    }
}
