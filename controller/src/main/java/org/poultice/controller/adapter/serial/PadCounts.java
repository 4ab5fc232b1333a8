package org.poultice.controller.adapter.serial;

import java.util.EnumMap;
import java.util.Map;
import org.poultice.protocol.serial.FrameDecoder;
import org.poultice.protocol.serial.Garbage;

/**
 * What came over the line since the process began.
 *
 * @param messages how many messages were intact
 * @param missing how many frames are missing by their numbers
 * @param echoes how many messages were our own, come back
 * @param dropped how often bytes were dropped, and why
 * @param droppedBytes how many bytes were dropped
 */
public record PadCounts(long messages, long missing, long echoes, Map<Garbage, Long> dropped, long droppedBytes) {
    public PadCounts {
        dropped = Map.copyOf(dropped);
    }

    static PadCounts of(FrameDecoder decoder, long missing, long echoes) {
        Map<Garbage, Long> dropped = new EnumMap<>(Garbage.class);
        for (Garbage kind : Garbage.values()) {
            dropped.put(kind, decoder.dropped(kind));
        }
        return new PadCounts(decoder.messages(), missing, echoes, dropped, decoder.droppedBytes());
    }
}
