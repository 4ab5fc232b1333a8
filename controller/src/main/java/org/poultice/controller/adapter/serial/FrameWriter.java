package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The thread that writes to one open port. It asks for a frame when it is about to write one, so that what waits while a write blocks is never old.
 */
final class FrameWriter {
    private final Port port;
    private final SerialLine.End end;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "serial-writer");
    private volatile boolean ending;
    private volatile @Nullable IOException failure;

    FrameWriter(Port port, SerialLine.End end) {
        this.port = port;
        this.end = end;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There may be something to send. */
    void wake() {
        work.release();
    }

    /** Writes what is still there to be sent, and ends. */
    void finish() {
        ending = true;
        work.release();
    }

    /** @throws IOException when a frame could not be written, and the thread has ended for that */
    void check() throws IOException {
        IOException reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    /** Waits for the thread to end. Returns whether it has. */
    boolean join(long millis) throws InterruptedException {
        thread.join(millis);
        return !thread.isAlive();
    }

    private void run() {
        try {
            while (!ending) {
                work.acquireUninterruptibly();
                work.drainPermits();
                writeAll();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void writeAll() throws IOException {
        for (byte[] frame = end.nextFrame(); frame != null; frame = end.nextFrame()) {
            port.write(frame);
        }
    }
}
