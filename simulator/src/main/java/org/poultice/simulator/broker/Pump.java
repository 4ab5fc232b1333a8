package org.poultice.simulator.broker;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * One direction of a connection: carries bytes from one socket to another through a {@link Passage}, in their order. When too much is on its way
 * nothing more is read, so that who sends it is held up.
 */
final class Pump {
    private static final int PIECE_BYTES = 16 * 1024;
    private static final int MOST_PIECES = 64;

    private final Socket from;
    private final Socket to;
    private final Passage passage;
    private final Runnable ended;
    private final BlockingQueue<Piece> onTheWay = new ArrayBlockingQueue<>(MOST_PIECES);
    private final Thread reader = Thread.ofVirtual().name("relay-reader").unstarted(this::read);
    private final Thread writer = Thread.ofVirtual().name("relay-writer").unstarted(this::write);

    /** @param ended is called by a thread of this pump when it has carried the last byte, or cannot carry more */
    Pump(Socket from, Socket to, Passage passage, Runnable ended) {
        this.from = from;
        this.to = to;
        this.passage = passage;
        this.ended = ended;
    }

    /**
     * What has been read at once.
     *
     * @param bytes none at the end
     * @param since when, of {@link System#nanoTime}
     */
    private record Piece(ByteBuffer bytes, long since) {}

    void start() {
        reader.start();
        writer.start();
    }

    /** What is on its way is lost. Its sockets are somebody else's to close. */
    void stop() {
        reader.interrupt();
        writer.interrupt();
    }

    private void read() {
        byte[] buffer = new byte[PIECE_BYTES];
        try {
            for (int count = readInto(buffer); count >= 0; count = readInto(buffer)) {
                onTheWay.put(new Piece(ByteBuffer.wrap(Arrays.copyOf(buffer, count)), System.nanoTime()));
            }
            onTheWay.put(new Piece(ByteBuffer.allocate(0), System.nanoTime()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection that breaks has ended, and the other side is told so when it is its turn. */
    private int readInto(byte[] buffer) {
        try {
            return from.getInputStream().read(buffer);
        } catch (IOException broken) {
            return -1;
        }
    }

    private void write() {
        try {
            for (Piece piece = through(); piece.bytes().hasRemaining(); piece = through()) {
                to.getOutputStream().write(piece.bytes().array());
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            // Nobody takes it any more; the connection ends for the other side too.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
        }
    }

    private Piece through() throws InterruptedException {
        Piece piece = onTheWay.take();
        passage.await(piece.since());
        return piece;
    }
}
