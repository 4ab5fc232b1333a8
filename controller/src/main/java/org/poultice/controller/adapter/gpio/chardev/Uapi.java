package org.poultice.controller.adapter.gpio.chardev;

import static java.lang.foreign.MemoryLayout.sequenceLayout;
import static java.lang.foreign.MemoryLayout.structLayout;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.nio.charset.StandardCharsets;

/** {@code <linux/gpio.h>}, version 2: its structures, which x86-64 and arm64 lay out alike, its requests and its flags, by the kernel's names. */
final class Uapi {
    static final int MOST_LINES = 64;
    static final int MOST_ATTRIBUTES = 10;
    private static final int NAME_BYTES = 32;

    static final StructLayout CHIP_INFO = structLayout(text("name"), text("label"), JAVA_INT.withName("lines"));

    static final StructLayout LINE_ATTRIBUTE =
            structLayout(JAVA_INT.withName("id"), JAVA_INT.withName("padding"), JAVA_LONG.withName("value"));

    static final StructLayout LINE_CONFIG_ATTRIBUTE =
            structLayout(LINE_ATTRIBUTE.withName("attr"), JAVA_LONG.withName("mask"));

    static final StructLayout LINE_CONFIG = structLayout(
            JAVA_LONG.withName("flags"),
            JAVA_INT.withName("num_attrs"),
            padding(5),
            sequenceLayout(MOST_ATTRIBUTES, LINE_CONFIG_ATTRIBUTE).withName("attrs"));

    static final StructLayout LINE_REQUEST = structLayout(
            sequenceLayout(MOST_LINES, JAVA_INT).withName("offsets"),
            text("consumer"),
            LINE_CONFIG.withName("config"),
            JAVA_INT.withName("num_lines"),
            JAVA_INT.withName("event_buffer_size"),
            padding(5),
            JAVA_INT.withName("fd"));

    static final StructLayout LINE_INFO = structLayout(
            text("name"),
            text("consumer"),
            JAVA_INT.withName("offset"),
            JAVA_INT.withName("num_attrs"),
            JAVA_LONG.withName("flags"),
            sequenceLayout(MOST_ATTRIBUTES, LINE_ATTRIBUTE).withName("attrs"),
            padding(4));

    static final StructLayout LINE_VALUES = structLayout(JAVA_LONG.withName("bits"), JAVA_LONG.withName("mask"));

    static final StructLayout LINE_EVENT = structLayout(
            JAVA_LONG.withName("timestamp_ns"),
            JAVA_INT.withName("id"),
            JAVA_INT.withName("offset"),
            JAVA_INT.withName("seqno"),
            JAVA_INT.withName("line_seqno"),
            padding(6));

    private static final long READ = 2;
    private static final long READ_AND_WRITE = 3;

    static final long GET_CHIPINFO = request(READ, CHIP_INFO, 0x01);
    static final long GET_LINEINFO = request(READ_AND_WRITE, LINE_INFO, 0x05);
    static final long GET_LINE = request(READ_AND_WRITE, LINE_REQUEST, 0x07);
    static final long GET_VALUES = request(READ_AND_WRITE, LINE_VALUES, 0x0E);
    static final long SET_VALUES = request(READ_AND_WRITE, LINE_VALUES, 0x0F);

    static final long FLAG_USED = 1L;
    static final long FLAG_ACTIVE_LOW = 1L << 1;
    static final long FLAG_INPUT = 1L << 2;
    static final long FLAG_OUTPUT = 1L << 3;
    static final long FLAG_EDGE_RISING = 1L << 4;
    static final long FLAG_EDGE_FALLING = 1L << 5;
    static final long FLAG_OPEN_DRAIN = 1L << 6;
    static final long FLAG_OPEN_SOURCE = 1L << 7;
    static final long FLAG_BIAS_PULL_UP = 1L << 8;
    static final long FLAG_BIAS_PULL_DOWN = 1L << 9;
    static final long FLAG_BIAS_DISABLED = 1L << 10;

    static final int ATTRIBUTE_FLAGS = 1;
    static final int ATTRIBUTE_OUTPUT_VALUES = 2;
    static final int ATTRIBUTE_DEBOUNCE = 3;

    static final int EVENT_RISING_EDGE = 1;
    static final int EVENT_FALLING_EDGE = 2;

    private Uapi() {}

    /** Where a member is in a structure. */
    static long at(StructLayout struct, String member) {
        return struct.byteOffset(MemoryLayout.PathElement.groupElement(member));
    }

    /** The text of a member, at most 31 bytes and a zero. */
    static String text(MemorySegment struct, StructLayout layout, String member) {
        return struct.asSlice(at(layout, member), NAME_BYTES).getString(0);
    }

    /** Sets the text of a member; what is too long is cut. */
    static void setText(MemorySegment struct, long at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        MemorySegment.copy(bytes, 0, struct, JAVA_BYTE, at, Math.min(bytes.length, NAME_BYTES - 1));
    }

    /** {@code _IOC} of {@code asm-generic/ioctl.h}: direction, size, the type that is GPIO's, number. */
    private static long request(long direction, StructLayout argument, long number) {
        return direction << 30 | argument.byteSize() << 16 | 0xB4 << 8 | number;
    }

    private static MemoryLayout text(String name) {
        return sequenceLayout(NAME_BYTES, JAVA_BYTE).withName(name);
    }

    private static MemoryLayout padding(int words) {
        return sequenceLayout(words, JAVA_INT).withName("padding");
    }
}
