package org.poultice.simulator.remote;

import java.time.Duration;

/** How it goes on every way to and from the broker. Used by one thread. */
final class Traffic {
    private boolean stopped;
    /** To a broker in the next room it takes no time that matters; each moment of its own would cost a step of the whole world. */
    private long delayNanos;

    /** Nothing gets through, though connections stay. What is on its way meanwhile arrives when that is over. */
    void stop(boolean stops) {
        stopped = stops;
    }

    /** Everything takes longer by so much, in each direction. */
    void delay(Duration delay) {
        delayNanos = delay.toNanos();
    }

    /** When something arrives that was sent then; {@link Long#MAX_VALUE} while nothing does. */
    long arrival(long sentNanos) {
        return stopped ? Long.MAX_VALUE : sentNanos + delayNanos;
    }
}
