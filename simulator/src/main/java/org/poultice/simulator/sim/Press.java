package org.poultice.simulator.sim;

import java.time.Duration;

/**
 * One press of the button, in the pad's time.
 *
 * @param at when it goes down, from the start
 * @param held for how long
 */
public record Press(Duration at, Duration held) {
    /** What a finger does that only taps. */
    public static final Duration SHORT = Duration.ofMillis(200);

    /** Longer than the 3 s that reset a trip. */
    public static final Duration LONG = Duration.ofSeconds(4);

    /** When it comes up again. */
    public Duration end() {
        return at.plus(held);
    }
}
