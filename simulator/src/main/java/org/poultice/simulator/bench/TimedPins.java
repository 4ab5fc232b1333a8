package org.poultice.simulator.bench;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.poultice.controller.adapter.gpio.Pins;

/** The pins of a stage, which note in each round when power first came on and when it first went off after that, and when an edge has been told. */
final class TimedPins implements Pins {
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Pins pins;
    private volatile CountDownLatch on = new CountDownLatch(1);
    private volatile CountDownLatch off = new CountDownLatch(1);
    private volatile CountDownLatch edge = new CountDownLatch(1);
    private volatile ButtonListener listener = down -> {};
    private volatile long offAtNanos;

    TimedPins(Pins pins) {
        this.pins = pins;
        pins.onButton(down -> {
            listener.edge(down);
            edge.countDown();
        });
    }

    /** Begins a round. */
    void begin() {
        off = new CountDownLatch(1);
        on = new CountDownLatch(1);
    }

    /** Before the button's line changes. */
    void beginEdge() {
        edge = new CountDownLatch(1);
    }

    void awaitEdge() throws IOException {
        await(edge, "the edge of the button did not come");
    }

    @Override
    public void set(Power power) throws IOException {
        pins.set(power);
        if (power.heat() || power.cold()) {
            on.countDown();
        } else if (on.getCount() == 0 && off.getCount() == 1) {
            offAtNanos = System.nanoTime(); // whoever switches off holds the pad's lock, so there is one of them
            off.countDown();
        }
    }

    void awaitOn() throws IOException {
        await(on, "the session did not begin");
    }

    /** When the call that switched off returned, by {@link System#nanoTime}. */
    long awaitOff() throws IOException {
        await(off, "the stop did not stop");
        return offAtNanos;
    }

    private static void await(CountDownLatch latch, String otherwise) throws IOException {
        try {
            if (!latch.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(otherwise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public Sensed read() throws IOException {
        return pins.read();
    }

    @Override
    public void onButton(ButtonListener next) {
        listener = next;
    }

    /** The stage's pins live on. */
    @Override
    public void close() {}
}
