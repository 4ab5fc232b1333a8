package org.poultice.controller.adapter.serial;

import org.poultice.protocol.serial.FromPad;

/** Counts the frames that are missing by their numbers, which go from 0 to 255 and round again. */
final class Gaps {
    private static final int SEQ_MASK = 0xFF;
    private static final int NONE_YET = -1;

    private int lastSeq = NONE_YET;
    private long missing;

    void came(FromPad message) {
        if (lastSeq != NONE_YET) {
            missing += message.seq() - lastSeq - 1 & SEQ_MASK;
        }
        lastSeq = message.seq();
    }

    /** The next number may be any. */
    void begin() {
        lastSeq = NONE_YET;
    }

    long missing() {
        return missing;
    }
}
