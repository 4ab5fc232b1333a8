package org.poultice.simulator.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the machine and the JVM take without the product: a byte goes through a pipe to a thread that waits for it, and that hands on to another one
 * through a queue, as from the edge's thread to the control loop. Nobody does anything else. One thread asks.
 */
final class WakeUps implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Pipe pipe = Pipe.open();
    private final BlockingQueue<Long> handedOn = new LinkedBlockingQueue<>();
    private final BlockingQueue<Awake> answers = new LinkedBlockingQueue<>();
    private final ByteBuffer one = ByteBuffer.allocateDirect(1);
    private final Thread reader = new Thread(this::read, "wake-up-reader");
    private final Thread second = new Thread(this::take, "wake-up-second");

    WakeUps() throws IOException {
        reader.setDaemon(true);
        second.setDaemon(true);
        reader.start();
        second.start();
    }

    /** When each was awake, by {@link System#nanoTime}. */
    record Awake(long firstAtNanos, long secondAtNanos) {}

    /** Wakes both. */
    Awake wake() throws IOException {
        one.clear();
        pipe.sink().write(one);
        try {
            Awake answer = answers.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException("a thread that waits for a pipe was not woken");
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void read() {
        ByteBuffer read = ByteBuffer.allocateDirect(1);
        try {
            while (pipe.source().read(read) > 0) {
                handedOn.add(System.nanoTime());
                read.clear();
            }
        } catch (IOException closed) {
            if (pipe.source().isOpen()) {
                throw new IllegalStateException("a pipe cannot be read", closed);
            }
        } finally {
            second.interrupt();
        }
    }

    private void take() {
        try {
            while (true) {
                long first = handedOn.take();
                answers.add(new Awake(first, System.nanoTime()));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        pipe.sink().close();
        pipe.source().close();
    }
}
