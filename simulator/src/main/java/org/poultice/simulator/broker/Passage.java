package org.poultice.simulator.broker;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What everything that goes to or from the broker has to get through. Any thread. */
final class Passage {
    private boolean shut;
    private long delayNanos;

    /** Whether nothing gets through from now on. */
    synchronized void shut(boolean isShut) {
        shut = isShut;
        notifyAll();
    }

    /** How long it takes from now on, also for what is on its way. */
    synchronized void delay(Duration delay) {
        delayNanos = delay.toNanos();
        notifyAll();
    }

    /** Waits until what came at this moment of {@link System#nanoTime} is through. */
    synchronized void await(long since) throws InterruptedException {
        long left = since + delayNanos - System.nanoTime();
        while (shut || left > 0) {
            if (shut) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            left = since + delayNanos - System.nanoTime();
        }
    }
}
