package org.poultice.simulator.world;

import java.time.Duration;

/**
 * How a simulated machine comes to know the time of day.
 *
 * @param hasBattery whether its clock goes on without power; else it begins at each boot where the last one ended
 * @param synchronisedAfter so long after a boot, or after the network is back, it is set right and said to be right
 * @param error how far it is off when it is right: positive when it is ahead
 */
public record TimeOfDay(boolean hasBattery, Duration synchronisedAfter, Duration error) {
    /** One that nobody ever sets, and that never moves: as good as none. */
    public static final TimeOfDay NONE = new TimeOfDay(false, Duration.ofDays(100_000), Duration.ZERO);

    /** One that is right from the beginning, and that goes on without power. */
    public static final TimeOfDay KNOWN = new TimeOfDay(true, Duration.ZERO, Duration.ZERO);

    boolean isNone() {
        return equals(NONE);
    }
}
