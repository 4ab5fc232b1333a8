package org.poultice.protocol.serial;

/**
 * CRC-16/IBM-SDLC, also known as CRC-16/X-25 and as the FCS of HDLC: polynomial 0x1021 with its bits reversed (0x8408), begins at 0xFFFF, ends
 * with all bits inverted. The nine bytes {@code 123456789} give 0x906E.
 */
final class Crc16 {
    private static final int REVERSED_POLYNOMIAL = 0x8408;
    private static final int ALL_ONES = 0xFFFF;
    private static final char[] TABLE = table();

    private Crc16() {}

    private static char[] table() {
        char[] table = new char[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ REVERSED_POLYNOMIAL;
            }
            table[i] = (char) crc;
        }
        return table;
    }

    /** The checksum of the first {@code count} bytes, 0 to 0xFFFF. */
    static int of(byte[] bytes, int count) {
        int crc = ALL_ONES;
        for (int i = 0; i < count; i++) {
            crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc ^ ALL_ONES;
    }
}
