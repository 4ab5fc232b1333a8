package org.poultice.simulator.demo;

import java.time.Duration;

/**
 * From real time on this machine to time on the scaled clock.
 *
 * @param speed how many times faster that is
 */
record Pace(int speed) {
    /** After something has been found, or has ended, so long in real time: everything about it has been told by then. */
    private static final Duration BREATH = Duration.ofMillis(500);

    Duration scaled(Duration real) {
        return real.multipliedBy(speed);
    }

    Duration breath() {
        return scaled(BREATH);
    }
}
