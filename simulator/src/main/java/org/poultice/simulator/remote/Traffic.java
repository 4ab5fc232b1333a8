package org.poultice.simulator.remote;

import java.time.Duration;

/** How it goes on every way to and from the broker. Used by one thread. */
final class Traffic {
    /** A broker in the next room. */
    private static final long USUAL_NANOS = Duration.ofMillis(2).toNanos();

    private boolean stopped;
    private long delayNanos = USUAL_NANOS;

    /** Nothing gets through, though connections stay. What is on its way meanwhile arrives when that is over. */
    void stop(boolean stops) {
        stopped = stops;
    }

    /** Everything takes longer by so much, in each direction. */
    void delay(Duration delay) {
        delayNanos = USUAL_NANOS + delay.toNanos();
    }

    /** When something arrives that was sent then; {@link Long#MAX_VALUE} while nothing does. */
    long arrival(long sentNanos) {
        return stopped ? Long.MAX_VALUE : sentNanos + delayNanos;
    }
}
