package org.poultice.controller.adapter.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time up to a limit, and by chance between half of that and all of it. */
public final class BackOff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration ceiling;

    public BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.ceiling = first;
    }

    /** The pause after one more failure. */
    public Duration next() {
        long most = Math.min(ceiling.toNanos(), longest.toNanos());
        ceiling = ceiling.compareTo(longest) >= 0 ? longest : ceiling.multipliedBy(2);
        return Duration.ofNanos(most - random.nextLong(most / 2 + 1));
    }

    /** A connection has lasted: the next failure is a first one. */
    public void reset() {
        ceiling = first;
    }
}
