package org.poultice.simulator.judge;

import java.time.Duration;

/**
 * The numbers that the observer judges by.
 *
 * @param application the longest time on between two full breaks (rule I1)
 * @param rest the shortest full break (rule I2)
 * @param switchAfter no heat before this age of the injury (rule I3)
 * @param maxPerDay how many applications' worth of time on fit into any 24 hours (rule I5)
 * @param day how long those 24 hours are
 */
public record TimeRules(Duration application, Duration rest, Duration switchAfter, int maxPerDay, Duration day) {
    private static final long MILLION = 1_000_000;

    /** With days of 24 hours. */
    public TimeRules(Duration application, Duration rest, Duration switchAfter, int maxPerDay) {
        this(application, rest, switchAfter, maxPerDay, Duration.ofHours(24));
    }

    /** The same for a controller that measures with a clock which may be wrong by so many millionths, either way. */
    public TimeRules measuredWithin(int ppm) {
        return new TimeRules(
                application.plus(share(application, ppm)),
                rest.minus(share(rest, ppm)),
                switchAfter.minus(share(switchAfter, ppm)),
                maxPerDay,
                day.minus(share(day, ppm)));
    }

    private static Duration share(Duration whole, int ppm) {
        return Duration.ofNanos(Math.ceilDiv(whole.toNanos() * ppm, MILLION));
    }
}
