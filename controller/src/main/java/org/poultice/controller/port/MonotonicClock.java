package org.poultice.controller.port;

import org.poultice.controller.engine.MonoTime;

/**
 * The only clock that measures. Any thread may ask it.
 */
public interface MonotonicClock {

    /** Now; never earlier than any answer before it, and comparable between the processes of one boot. */
    MonoTime now();

    /**
     * How long to wait on this machine until a moment on this clock, in nanoseconds; not positive when it has passed. The two differ only
     * when the clock of a demonstration runs faster than the machine's.
     */
    default long nanosUntil(MonoTime moment) {
        return moment.nanos() - now().nanos();
    }
}
