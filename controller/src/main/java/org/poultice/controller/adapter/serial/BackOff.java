package org.poultice.controller.adapter.serial;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a port is tried again: a quarter of a second, then twice as long each time, up to eight seconds, as the protocol has it. */
final class BackOff {
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 8_000;

    /** Each wait is shortened by up to this share, so that several devices on one hub do not all try at the same moment. */
    private static final double JITTER = 0.25;

    private final RandomGenerator random;
    private long nextMillis = FIRST_MILLIS;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait before the next try. */
    Duration next() {
        long millis = nextMillis;
        nextMillis = Math.min(millis * 2, LONGEST_MILLIS);
        return Duration.ofMillis(Math.round(millis * (1 - JITTER * random.nextDouble())));
    }

    /** It worked: the next wait is a short one. */
    void reset() {
        nextMillis = FIRST_MILLIS;
    }
}
