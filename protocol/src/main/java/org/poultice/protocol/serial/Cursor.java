package org.poultice.protocol.serial;

/** A place in a frame that is being read or written, little-endian. The caller knows that there is room. */
final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes back to a place, 0 being the first byte. */
    Cursor to(int place) {
        at = place;
        return this;
    }

    int place() {
        return at;
    }

    int u8() {
        return bytes[at++] & 0xFF;
    }

    int u16() {
        int low = u8();
        return low | u8() << 8;
    }

    /** Signed, 16 bits. */
    int i16() {
        return (short) u16();
    }

    long u32() {
        long low = u16();
        return low | (long) u16() << 16;
    }

    Cursor putU8(int value) {
        bytes[at++] = (byte) value;
        return this;
    }

    Cursor putU16(int value) {
        return putU8(value).putU8(value >>> 8);
    }

    Cursor putU32(long value) {
        return putU16((int) value).putU16((int) (value >>> 16));
    }
}
