package org.poultice.protocol.serial;

import java.util.Arrays;

/** A second reading of the specification, bit by bit and slow, to check the decoder with. */
final class SlowReader {
    private SlowReader() {}

    /** How many pieces between zero bytes are frames with a checksum that fits. The last piece counts, for a delimiter may follow. */
    static int intactFrames(byte[] stream) {
        int intact = 0;
        int begin = 0;
        for (int i = 0; i <= stream.length; i++) {
            if (i == stream.length || stream[i] == 0) {
                intact += isIntact(Arrays.copyOfRange(stream, begin, i)) ? 1 : 0;
                begin = i + 1;
            }
        }
        return intact;
    }

    private static boolean isIntact(byte[] stuffed) {
        byte[] frame = new byte[stuffed.length];
        int length = 0;
        int untilZero = stuffed.length == 0 ? 0 : stuffed[0] & 0xFF;
        for (int i = 1; i < stuffed.length; i++) {
            untilZero--;
            frame[length++] = untilZero == 0 ? 0 : stuffed[i];
            untilZero = untilZero == 0 ? stuffed[i] & 0xFF : untilZero;
        }
        return untilZero == 1 && length >= 4 && crcOf(frame, length - 2) == crcIn(frame, length - 2);
    }

    private static int crcIn(byte[] frame, int place) {
        return (frame[place] & 0xFF) | (frame[place + 1] & 0xFF) << 8;
    }

    private static int crcOf(byte[] bytes, int count) {
        int crc = 0xFFFF;
        for (int i = 0; i < count * 8; i++) {
            int bit = bytes[i / 8] >> i % 8 & 1;
            crc = ((crc ^ bit) & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0x8408;
        }
        return crc ^ 0xFFFF;
    }
}
