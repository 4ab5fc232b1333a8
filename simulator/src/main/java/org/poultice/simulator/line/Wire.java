package org.poultice.simulator.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One direction of a serial line: bytes come out as they went in, later, or not at all. Times are in nanoseconds. Used by one thread. */
public final class Wire {
    /** What a kernel keeps for a process that does not read. What comes after that is lost. */
    private static final int BUFFER_BYTES = 4_096;

    private static final int THOUSAND = 1_000;

    private final SplittableRandom random;
    private final Queue<Piece> pieces = new ArrayDeque<>();
    private int waitingBytes;
    private long lastArrival;
    private boolean silent;
    private long delayNanos;
    private int garbledPerMille;

    /** @param random what it garbles by */
    public Wire(SplittableRandom random) {
        this.random = random;
    }

    /** Nothing that is put in comes out any more, or it does again. */
    public void silent(boolean isSilent) {
        silent = isSilent;
    }

    /** What is put in from now on arrives so much later. */
    public void delay(long nanos) {
        delayNanos = nanos;
    }

    /** So many of a thousand bytes are changed, lost or doubled. */
    public void garble(int perMille) {
        garbledPerMille = perMille;
    }

    /** Something is sent now. */
    public void put(byte[] bytes, long now) {
        if (silent || waitingBytes + bytes.length > BUFFER_BYTES) {
            return;
        }
        byte[] arriving = garbledPerMille == 0 ? bytes : garbled(bytes);
        lastArrival = Math.max(lastArrival, now + delayNanos);
        waitingBytes += arriving.length;
        pieces.add(new Piece(lastArrival, arriving));
    }

    /** What has arrived, a piece at a time; null when nothing more has. */
    public byte @Nullable [] take(long now) {
        Piece first = pieces.peek();
        if (first == null || first.arrival > now) {
            return null;
        }
        pieces.remove();
        waitingBytes -= first.bytes.length;
        return first.bytes;
    }

    /** Whether something has arrived that nobody has taken. */
    public boolean hasArrived(long now) {
        return nextArrival() <= now;
    }

    /** When the next of it arrives, or has; {@link Long#MAX_VALUE} when nothing is on its way. */
    public long nextArrival() {
        Piece first = pieces.peek();
        return first == null ? Long.MAX_VALUE : first.arrival;
    }

    /** What is on its way is lost. */
    public void clear() {
        pieces.clear();
        waitingBytes = 0;
    }

    private byte[] garbled(byte[] bytes) {
        Deque<Byte> out = new ArrayDeque<>();
        for (byte each : bytes) {
            boolean spared = random.nextInt(THOUSAND) >= garbledPerMille;
            switch (spared ? 0 : 1 + random.nextInt(3)) {
                case 0 -> out.add(each);
                case 1 -> out.add((byte) (each ^ 1 << random.nextInt(8)));
                case 2 -> {
                    out.add(each);
                    out.add((byte) random.nextInt(256));
                }
                default -> {} // lost
            }
        }
        byte[] result = new byte[out.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = out.remove();
        }
        return result;
    }

    private static final class Piece {
        private final long arrival;
        private final byte[] bytes;

        Piece(long arrival, byte[] bytes) {
            this.arrival = arrival;
            this.bytes = bytes;
        }
    }
}
