package org.poultice.controller.adapter.serial;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An end of a line that always has something to send until its line is closed for the first time. */
final class FloodingEnd implements SerialLine.End {
    private static final int LONGER_THAN_A_WRITE_MILLIS = 200;

    private final SerialLine line;
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final AtomicLong frames = new AtomicLong();
    private volatile boolean flooding = true;

    FloodingEnd(SerialLine line) {
        this.line = line;
    }

    /** {@code opened} and {@code closed} in turn, from the first closing on. */
    BlockingQueue<String> seen() {
        return seen;
    }

    /** Waits until no more frame is asked for although there is one. */
    void awaitBlocked() throws InterruptedException {
        long before;
        do {
            before = frames.get();
            Thread.sleep(LONGER_THAN_A_WRITE_MILLIS);
        } while (frames.get() == 0 || frames.get() > before);
    }

    @Override
    public void opened() {
        if (!flooding) {
            seen.add("opened");
        }
        line.wake();
    }

    @Override
    public void received(byte[] bytes, int count) {}

    @Override
    public void waited() {}

    @Override
    public void closed() {
        flooding = false;
        seen.add("closed");
    }

    @Override
    public byte @Nullable [] nextFrame() {
        frames.incrementAndGet();
        return flooding ? new byte[64] : null;
    }
}
