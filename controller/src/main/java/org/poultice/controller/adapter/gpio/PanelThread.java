package org.poultice.controller.adapter.gpio;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.poultice.controller.port.MonotonicClock;
import org.tinylog.Logger;

/** Plays what {@link Lamps} show on the pins of a panel. Nothing hangs on it: a panel that fails is said once and tried again. */
public final class PanelThread implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;
    private static final long TRY_AGAIN_MILLIS = 2_000;
    private static final long LONGEST_CLOSING_MILLIS = 500;

    private final Lamps lamps;
    private final PanelPins pins;
    private final MonotonicClock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "panel");
    private boolean saidBroken;

    public PanelThread(Lamps lamps, PanelPins pins, MonotonicClock clock) {
        this.lamps = lamps;
        this.pins = pins;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** Called once. */
    public void start() {
        thread.start();
    }

    /** Ends with everything dark and still. Before the pins are given back. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LONGEST_CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            long wait = 0;
            while (!closing.await(wait, TimeUnit.MILLISECONDS)) {
                wait = show(lamps.at(clock.now())) ? LOOK_MILLIS : TRY_AGAIN_MILLIS;
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but the machine on its way down.
            Thread.currentThread().interrupt();
        }
        show(Lamps.Lit.NOTHING);
    }

    private boolean show(Lamps.Lit lit) {
        try {
            pins.set(lit.green(), lit.amber(), lit.red(), lit.buzzer());
            saidBroken = false;
            return true;
        } catch (IOException e) {
            if (!saidBroken) {
                saidBroken = true;
                Logger.warn("The lamps and the buzzer cannot be reached; trying again: {}", e.getMessage());
            }
            return false;
        }
    }
}
