package org.poultice.protocol.serial;

/** Makes the bytes of a message: delimiter, stuffed frame, delimiter. Keeps nothing; any thread may use it. */
public final class FrameEncoder {
    private FrameEncoder() {}

    /** The bytes to put on the line, at most {@link SerialProtocol#MAX_STUFFED_BYTES} + 2 of them. */
    public static byte[] encode(Message message) {
        byte[] frame = new byte[SerialProtocol.MAX_FRAME_BYTES];
        Cursor cursor = new Cursor(frame);
        PayloadWriter.write(message, cursor);
        cursor.putU16(Crc16.of(frame, cursor.place()));
        return stuffed(frame, cursor.place());
    }

    /**
     * Consistent Overhead Byte Stuffing: each zero is replaced by the distance to the next one, and the distance to the first one goes in
     * front. A frame is too short for a distance of 255, which would need a rule of its own.
     */
    static byte[] stuffed(byte[] frame, int length) {
        byte[] out = new byte[length + 3];
        int distanceAt = 1;
        for (int i = 0; i < length; i++) {
            if (frame[i] == 0) {
                out[distanceAt] = (byte) (i + 2 - distanceAt);
                distanceAt = i + 2;
            } else {
                out[i + 2] = frame[i];
            }
        }
        out[distanceAt] = (byte) (length + 2 - distanceAt);
        return out;
    }
}
