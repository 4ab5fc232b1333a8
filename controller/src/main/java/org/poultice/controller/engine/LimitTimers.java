package org.poultice.controller.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Since when each temperature limit has been exceeded without a pause. A value: {@link #after} makes a new one when something changes. */
final class LimitTimers {
    static final LimitTimers CLEAR = new LimitTimers(0, new long[TemperatureLimit.ALL.length]);

    private final int exceeded;
    private final long[] sinceNanos;

    private LimitTimers(int exceeded, long[] sinceNanos) {
        this.exceeded = exceeded;
        this.sinceNanos = sinceNanos;
    }

    /** The timers after one more sample, in {@code phase}. */
    LimitTimers after(PadSample sample, Phase phase, MonoTime now, Rules rules) {
        int mask = 0;
        for (TemperatureLimit limit : TemperatureLimit.ALL) {
            if (limit.holdsWhile(phase.applied()) && isExceededAfter(limit.readingOf(sample), limit, rules)) {
                mask |= bit(limit);
            }
        }
        if (mask == exceeded) {
            return this;
        }
        long[] since = sinceNanos.clone();
        for (TemperatureLimit limit : TemperatureLimit.ALL) {
            if ((mask & bit(limit)) != 0 && (exceeded & bit(limit)) == 0) {
                since[limit.index()] = now.nanos();
            }
        }
        return mask == 0 ? CLEAR : new LimitTimers(mask, since);
    }

    /** A reading that cannot be true leaves it as it was. */
    private boolean isExceededAfter(int reading, TemperatureLimit limit, Rules rules) {
        return PadView.isPlausible(reading) ? limit.isExceededBy(reading, rules) : isExceeded(limit);
    }

    /** Whether {@code limit} holds in {@code phase}, and has been exceeded for as long as it takes. */
    boolean isDue(TemperatureLimit limit, Phase phase, MonoTime now) {
        return isExceeded(limit)
                && limit.holdsWhile(phase.applied())
                && limit.isDue(new MonoTime(sinceNanos[limit.index()]), now);
    }

    private boolean isExceeded(TemperatureLimit limit) {
        return (exceeded & bit(limit)) != 0;
    }

    /** The gravest trip that is due in {@code phase}, or null. */
    @Nullable
    TemperatureLimit dueTrip(Phase phase, MonoTime now) {
        if (exceeded == 0) {
            return null;
        }
        for (TemperatureLimit limit : TemperatureLimit.ALL) {
            if (limit.trips() && isDue(limit, phase, now)) {
                return limit;
            }
        }
        return null;
    }

    private static int bit(TemperatureLimit limit) {
        return 1 << limit.index();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LimitTimers timers
                && timers.exceeded == exceeded
                && Arrays.equals(timers.sinceNanos, sinceNanos);
    }

    @Override
    public int hashCode() {
        return 31 * exceeded + Arrays.hashCode(sinceNanos);
    }
}
