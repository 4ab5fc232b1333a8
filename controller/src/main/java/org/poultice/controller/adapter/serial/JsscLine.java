package org.poultice.controller.adapter.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.port.MonotonicClock;
import org.tinylog.Logger;

/**
 * A real serial port, opened by jSSC. A reading thread opens it, reads, and opens it again after it was lost, with a growing pause; a writing thread for each
 * opening writes. Neither costs anything while nothing comes and nothing goes.
 *
 * <p>Pauses are measured on the controller's clock, so that they shrink with everything else when that runs fast.
 */
public final class JsscLine implements SerialLine {
    private static final Duration WAIT = Duration.ofMillis(SerialPad.LONGEST_WAIT_MILLIS);
    private static final long LONGEST_CLOSING_MILLIS = 1_000;

    private final String name;
    private final MonotonicClock clock;
    private final BackOff backOff = new BackOff(new SplittableRandom());
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable FrameWriter writer;
    private volatile @Nullable Thread reader;
    private volatile boolean reopening;
    private @Nullable LineState said;

    /**
     * A line that is not yet started.
     *
     * @param name the device, or a link to one, as {@code /dev/serial/by-id/usb-…}
     */
    public JsscLine(String name, MonotonicClock clock) {
        this.name = name;
        this.clock = clock;
    }

    @Override
    public void start(End end) {
        Thread thread = new Thread(() -> run(end), "serial-reader");
        thread.setDaemon(true);
        reader = thread;
        thread.start();
    }

    @Override
    public void wake() {
        FrameWriter current = writer;
        if (current != null) {
            current.wake();
        }
    }

    @Override
    public void reopen() {
        reopening = true;
    }

    @Override
    public void close() {
        closing.countDown();
        Thread thread = reader;
        if (thread == null) {
            return;
        }
        try {
            thread.join(2 * LONGEST_CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(End end) {
        try {
            do {
                converse(end);
            } while (!closing.await(clock.nanosUntil(clock.now().plus(backOff.next())), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but the machine on its way down.
            Thread.currentThread().interrupt();
        }
    }

    /** One opening of the port, from its beginning to its end; returns at once when it cannot be opened. */
    private void converse(End end) throws InterruptedException {
        Port port;
        try {
            port = Port.open(name);
        } catch (Port.CannotOpen e) {
            sayWhy(e.why());
            return;
        }
        if (said != LineState.SILENT) {
            say(LineState.OPEN);
        }
        FrameWriter ours = new FrameWriter(port, end);
        writer = ours;
        reopening = false;
        try {
            end.opened();
            ours.start();
            read(port, ours, end);
        } catch (IOException e) {
            Logger.debug(e, "Serial port {}", name);
            say(LineState.GONE);
        } finally {
            writer = null;
            letGo(port, ours);
            end.closed();
        }
    }

    private void read(Port port, FrameWriter ours, End end) throws IOException {
        while (closing.getCount() > 0) {
            if (reopening) {
                say(LineState.SILENT);
                return;
            }
            ours.check();
            int count = port.awaitBytes(waitMillis()) ? port.read() : 0;
            if (count > 0) {
                backOff.reset();
                say(LineState.OPEN);
                end.received(port.bytes(), count);
            } else {
                end.waited();
            }
        }
    }

    /** The wait on this machine that is as long on the controller's clock as the line promises, rounded up. */
    private int waitMillis() {
        long nanos = clock.nanosUntil(clock.now().plus(WAIT));
        return Math.max(1, Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    /** Ends the writer, which at the end of it all may send what is left, and closes the port. */
    private void letGo(Port port, FrameWriter ours) throws InterruptedException {
        if (closing.getCount() == 0) {
            ours.finish();
            ours.join(LONGEST_CLOSING_MILLIS);
        }
        ours.stop();
        ours.join();
        port.close();
    }

    /** A port that is known to be gone need not be said to be missing. */
    private void sayWhy(LineState state) {
        boolean known = said == LineState.GONE && (state == LineState.MISSING || state == LineState.UNUSABLE);
        if (!known) {
            say(state);
        }
    }

    private void say(LineState state) {
        if (state == said) {
            return;
        }
        said = state;
        if (state.isDegraded()) {
            Logger.warn("Serial port {} {}", name, state.sentence());
        } else {
            Logger.info("Serial port {} {}", name, state.sentence());
        }
    }
}
