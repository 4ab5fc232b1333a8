package org.poultice.protocol.serial;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds messages in a stream of bytes that may hold anything. It never throws by itself, drops what is not an intact message and counts it, and
 * is right again at the first delimiter after any garbage. Its memory is one frame; it allocates for a message, not for a byte.
 *
 * <p>Used by one thread at a time.
 */
public final class FrameDecoder {
    private static final int SHORTEST_FRAME_BYTES = Layout.HEADER_BYTES + Layout.CRC_BYTES;

    private final Consumer<? super Message> receiver;
    private final byte[] piece = new byte[SerialProtocol.MAX_STUFFED_BYTES];
    private final Cursor cursor = new Cursor(piece);
    private final long[] dropped = new long[Garbage.values().length];
    private int length;
    private boolean tooLong;
    private long messages;
    private long droppedBytes;

    /** @param receiver is given each message while {@link #feed} runs; what it throws goes to the caller of that */
    public FrameDecoder(Consumer<? super Message> receiver) {
        this.receiver = receiver;
    }

    /** Takes some more bytes of the stream, in pieces of any size. */
    public void feed(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            byte next = bytes[i];
            if (next == SerialProtocol.DELIMITER) {
                endPiece();
            } else if (length < piece.length) {
                piece[length++] = next;
            } else {
                tooLong = true;
                droppedBytes++;
            }
        }
    }

    /** Takes all of an array. */
    public void feed(byte[] bytes) {
        feed(bytes, 0, bytes.length);
    }

    /** Forgets a frame that has only half come, as when the line was opened anew. Keeps the counts. */
    public void reset() {
        length = 0;
        tooLong = false;
    }

    /** How many messages were found. */
    public long messages() {
        return messages;
    }

    /** How often something was dropped for this reason. */
    @SuppressWarnings("EnumOrdinal") // an index into an array of this object; never stored
    public long dropped(Garbage kind) {
        return dropped[kind.ordinal()];
    }

    /** How often something was dropped at all. */
    public long dropped() {
        long sum = 0;
        for (long count : dropped) {
            sum += count;
        }
        return sum;
    }

    /** How many bytes were dropped, delimiters not counted. */
    public long droppedBytes() {
        return droppedBytes;
    }

    private void endPiece() {
        int stuffedLength = length;
        boolean whole = !tooLong;
        reset();
        if (!whole) {
            drop(Garbage.TOO_LONG, stuffedLength);
        } else if (stuffedLength > 0) {
            read(stuffedLength);
        }
    }

    private void read(int stuffedLength) {
        int frameLength = unstuff(stuffedLength);
        if (frameLength < 0) {
            drop(Garbage.BROKEN_STUFFING, stuffedLength);
        } else if (frameLength < SHORTEST_FRAME_BYTES) {
            drop(Garbage.TOO_SHORT, stuffedLength);
        } else if (!isIntact(frameLength)) {
            drop(Garbage.BAD_CHECKSUM, stuffedLength);
        } else {
            readIntact(frameLength, stuffedLength);
        }
    }

    private void readIntact(int frameLength, int stuffedLength) {
        int type = cursor.to(0).u8();
        if (!PayloadReader.knows(type)) {
            drop(Garbage.UNKNOWN_TYPE, stuffedLength);
            return;
        }
        int payloadLength = frameLength - SHORTEST_FRAME_BYTES;
        @Nullable Message message = PayloadReader.read(type, cursor.u8(), cursor, payloadLength);
        if (message == null) {
            drop(Garbage.MALFORMED, stuffedLength);
            return;
        }
        messages++;
        receiver.accept(message);
    }

    private boolean isIntact(int frameLength) {
        int body = frameLength - Layout.CRC_BYTES;
        return cursor.to(body).u16() == Crc16.of(piece, body);
    }

    /** Undoes the byte stuffing in place. Returns the frame's length, or −1 when a distance points beyond the end. */
    private int unstuff(int stuffedLength) {
        int from = 0;
        int to = 0;
        while (from < stuffedLength) {
            int next = from + (piece[from] & 0xFF);
            if (next > stuffedLength) {
                return -1;
            }
            System.arraycopy(piece, from + 1, piece, to, next - from - 1);
            to += next - from - 1;
            if (next < stuffedLength) {
                piece[to++] = 0;
            }
            from = next;
        }
        return to;
    }

    @SuppressWarnings("EnumOrdinal") // an index into an array of this object; never stored
    private void drop(Garbage kind, int bytes) {
        dropped[kind.ordinal()]++;
        droppedBytes += bytes;
    }
}
