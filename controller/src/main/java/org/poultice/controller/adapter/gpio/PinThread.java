package org.poultice.controller.adapter.gpio;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.tinylog.Logger;

/**
 * The thread of a pad on pins: it ends leases, moves the charge pump's line and looks at the pad, until that is closed. When it is late it says so, as soon as
 * nothing is on. Whatever goes wrong in it switches everything off and ends it, and then the process by way of the handler for what nobody caught.
 */
public final class PinThread {
    /** The power relay falls when the pump stands still for longer than this; docs/decisions/0014-charge-pump.md. */
    static final Duration LATEST = Duration.ofMillis(150);

    private final GpioPad pad;
    private final MonotonicClock clock;
    private final Thread thread = new Thread(this::run, "pins");
    private long latestNanos;
    private int timesLate;

    /** @param pad not yet started */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it; it counts where the JVM is started with
    // -XX:ThreadPriorityPolicy
    public PinThread(GpioPad pad, MonotonicClock clock) {
        this.pad = pad;
        this.clock = clock;
        thread.setPriority(Thread.MAX_PRIORITY);
    }

    /** Starts the pad, and then itself. Called once. */
    public void start() {
        pad.onEarlier(() -> LockSupport.unpark(thread));
        pad.start();
        thread.start();
    }

    Thread thread() {
        return thread;
    }

    private void run() {
        try {
            while (!pad.isClosed()) {
                turn();
            }
        } catch (Throwable wrong) { // whatever it is: what is on must not stay on without this thread
            switchOff(wrong);
            throw wrong;
        }
    }

    private void turn() {
        MonoTime due = pad.nextDue();
        long wait = clock.nanosUntil(due);
        if (wait > 0) {
            LockSupport.parkNanos(wait);
            return; // it may have been woken for something else
        }
        if (pad.isLeased()) {
            count(-wait);
        } else {
            sayHowLate();
        }
        pad.timePassed();
    }

    private void count(long lateNanos) {
        if (lateNanos > LATEST.toNanos()) {
            timesLate++;
            latestNanos = Math.max(latestNanos, lateNanos);
        }
    }

    /** Not while something is on: whoever reads the log may be slow. */
    private void sayHowLate() {
        if (timesLate > 0) {
            Logger.warn(
                    "The thread of the pad's pins was late {} times while there was a lease, by up to {} ms. Is the machine busy?",
                    timesLate,
                    latestNanos / 1_000_000);
            timesLate = 0;
            latestNanos = 0;
        }
    }

    private void switchOff(Throwable wrong) {
        try {
            pad.close();
        } catch (RuntimeException | Error alsoWrong) {
            wrong.addSuppressed(alsoWrong);
        }
    }
}
