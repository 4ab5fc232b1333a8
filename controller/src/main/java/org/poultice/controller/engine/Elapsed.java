package org.poultice.controller.engine;

import java.time.Duration;

/**
 * How much time has passed, as far as it is known: an interval, not a number. Rest and the age of an episode earn {@link #atLeast}, time on
 * spends {@link #atMost}, so whatever is not known counts as dose.
 *
 * @param atLeast proven; never negative
 * @param atMost not disproven; never less than {@code atLeast}
 */
public record Elapsed(Duration atLeast, Duration atMost) {

    /** Longer than any life of a device, and far from overflow. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    /** Nothing is known: not whether any time has passed, nor whether an age has. */
    public static final Elapsed UNKNOWN = new Elapsed(Duration.ZERO, FOREVER);

    public Elapsed {
        if (atLeast.isNegative() || atMost.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException("from " + atLeast + " to " + atMost + " is no time");
        }
    }

    /** Between nothing and {@code atMost}. */
    public static Elapsed upTo(Duration atMost) {
        return new Elapsed(Duration.ZERO, atMost);
    }

    /**
     * What two wall clocks say, each of which may be wrong by {@code error}. A later reading that lies before the earlier one proves that one of
     * them is wrong, and nothing else.
     *
     * @param difference the later reading less the earlier one; may be negative
     */
    public static Elapsed byWallClocks(Duration difference, Duration error) {
        Duration most = difference.plus(error);
        if (most.isNegative()) {
            return UNKNOWN;
        }
        Duration least = difference.minus(error);
        return new Elapsed(least.isNegative() ? Duration.ZERO : least, most);
    }

    /** Where something lies on a clock that happened this long before {@code moment}, at the latest. */
    public MonoTime latestBefore(MonoTime moment) {
        return moment.minus(atLeast);
    }

    /** Where something lies on a clock that happened this long after {@code moment}, at the latest. */
    public MonoTime latestAfter(MonoTime moment) {
        return moment.plus(atMost);
    }
}
