package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The thread that writes to one open port. It asks for a frame when it is about to write one, so that what waits while the device
 * takes nothing is never old.
 */
final class FrameWriter {
    private static final int LONGEST_WAIT_MILLIS = 100;

    private final Port port;
    private final SerialLine.End end;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "serial-writer");
    private volatile boolean finishing;
    private volatile boolean stopping;
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
        finishing = true;
        work.release();
    }

    /** Ends as soon as the frame that is being written is. */
    void stop() {
        stopping = true;
        finish();
    }

    /** @throws IOException when a frame could not be written, and the thread has ended for that */
    void check() throws IOException {
        IOException reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    /** Waits for the thread to end, for some time. */
    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }

    /** Waits for the thread to end, which it does at once after {@link #stop}. */
    void join() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try {
            while (!finishing) {
                work.acquireUninterruptibly();
                work.drainPermits();
                writeAll();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void writeAll() throws IOException {
        byte[] frame = end.nextFrame();
        while (frame != null && !stopping) {
            write(frame);
            frame = end.nextFrame();
        }
    }

    /** Writes all of a frame, in pieces where the device takes little. One that is given up halfway is spoilt, and the next one is not. */
    private void write(byte[] frame) throws IOException {
        int written = 0;
        while (written < frame.length && !stopping) {
            if (port.awaitRoom(LONGEST_WAIT_MILLIS)) {
                written += port.write(frame, written);
            }
        }
    }
}
