package org.poultice.controller.adapter.gpio.chardev;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/**
 * A change of a line as the kernel saw it.
 *
 * @param on whether the line came on; active-low is accounted for
 * @param line its number on the chip
 * @param nanos when, by the clock that {@link System#nanoTime} reads
 * @param sequence the edges of its request, counted from 1; a gap shows edges that nobody took in time
 */
public record Edge(boolean on, int line, long nanos, int sequence) {
    /** {@code struct gpio_v2_line_event}. */
    public static final long BYTES = Uapi.LINE_EVENT.byteSize();

    private static final long NANOS_AT = Uapi.at(Uapi.LINE_EVENT, "timestamp_ns");
    private static final long ID_AT = Uapi.at(Uapi.LINE_EVENT, "id");
    private static final long LINE_AT = Uapi.at(Uapi.LINE_EVENT, "offset");
    private static final long SEQUENCE_AT = Uapi.at(Uapi.LINE_EVENT, "seqno");

    /** Reads one of the events that a line's descriptor gave. */
    static Edge read(MemorySegment events, long at) {
        return new Edge(
                events.get(JAVA_INT, at + ID_AT) == Uapi.EVENT_RISING_EDGE,
                events.get(JAVA_INT, at + LINE_AT),
                events.get(JAVA_LONG, at + NANOS_AT),
                events.get(JAVA_INT, at + SEQUENCE_AT));
    }

    /** Writes this as the kernel would, for whoever stands in for it. */
    public void write(MemorySegment event) {
        event.set(JAVA_LONG, NANOS_AT, nanos);
        event.set(JAVA_INT, ID_AT, on ? Uapi.EVENT_RISING_EDGE : Uapi.EVENT_FALLING_EDGE);
        event.set(JAVA_INT, LINE_AT, line);
        event.set(JAVA_INT, SEQUENCE_AT, sequence);
    }
}
