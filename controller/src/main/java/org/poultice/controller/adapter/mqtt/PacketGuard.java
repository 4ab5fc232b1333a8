package org.poultice.controller.adapter.mqtt;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads along with the client and ends the connection at a packet that is larger than we have said we take. Without it a broker, or whatever
 * else answers at its port, could make the client allocate 256 MB with five bytes.
 *
 * <p>Used by the client's receiving thread only.
 */
final class PacketGuard extends FilterInputStream {
    private static final int LONGEST_LENGTH_BYTES = 4;

    private final long largest;
    /** Bytes of the packet's body that are still to come. */
    private long left;
    /** Bytes of the length that have come, or -1 before the first byte of a packet. */
    private int lengthBytes = -1;

    private long length;

    /** @param largest bytes in the body of a packet */
    PacketGuard(InputStream in, long largest) {
        super(in);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            if (left > 0) {
                left--;
            } else {
                header(value);
            }
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        int count = in.read(buffer, offset, wanted);
        for (int i = 0; i < count; ) {
            if (left > 0) {
                int body = (int) Math.min(left, count - i);
                left -= body;
                i += body;
            } else {
                header(buffer[offset + i] & 0xff);
                i++;
            }
        }
        return count;
    }

    /** One byte of a fixed header: the type, then the length, seven bits in each byte, the lowest first. */
    private void header(int value) throws IOException {
        if (lengthBytes < 0) {
            lengthBytes = 0;
            length = 0;
            return;
        }
        length |= (long) (value & 0x7f) << (7 * lengthBytes);
        lengthBytes++;
        boolean more = (value & 0x80) != 0;
        if (length > largest || (more && lengthBytes == LONGEST_LENGTH_BYTES)) {
            throw new IOException("a packet of more than " + largest + " bytes, or no MQTT at all");
        }
        if (!more) {
            left = length;
            lengthBytes = -1;
        }
    }
}
