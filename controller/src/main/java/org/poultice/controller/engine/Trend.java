package org.poultice.controller.engine;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a temperature goes: its means over {@link #MEAN} each, for the last ten minutes, the newest first. A mean of five readings has a noise
 * of about 0.02 °C where one of them has 0.04 °C. A value: {@link #after} makes a new one.
 */
final class Trend {
    /** What one mean is taken over. */
    static final Duration MEAN = Duration.ofSeconds(5);

    /** As far as it goes back. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    static final Trend EMPTY = new Trend(new int[0], new Unfinished(MonoTime.LONG_AGO, 0, 0));

    private static final int MOST = means(LONGEST) + 1;

    private final int[] means;
    private final Unfinished unfinished;

    /** The mean that is being taken. */
    private record Unfinished(MonoTime since, int sum, int count) {}

    private Trend(int[] means, Unfinished unfinished) {
        this.means = means;
        this.unfinished = unfinished;
    }

    /** How many means fit into a time. */
    static int means(Duration time) {
        // Asked for at each reading: Duration.dividedBy(Duration) would go by way of BigDecimal.
        return (int) (Math.min(LONGEST.toNanos(), time.toNanos()) / MEAN.toNanos());
    }

    /** With one more reading, in thousandths of a degree Celsius. */
    Trend after(int milliC, MonoTime now) {
        int count = unfinished.count();
        if (count == 0) {
            return new Trend(means, new Unfinished(now, milliC, 1));
        }
        if (now.nanos() - unfinished.since().nanos() < MEAN.toNanos()) {
            return new Trend(means, new Unfinished(unfinished.since(), unfinished.sum() + milliC, count + 1));
        }
        int[] next = new int[Math.min(MOST, means.length + 1)];
        next[0] = Math.round((float) unfinished.sum() / count);
        System.arraycopy(means, 0, next, 1, next.length - 1);
        return new Trend(next, new Unfinished(now, milliC, 1));
    }

    /** Whether it goes back by so many means from the newest. */
    boolean covers(int back) {
        return means.length > back;
    }

    /** The newest mean. To be asked for only where it {@link #covers} 0. */
    int newest() {
        return means[0];
    }

    /** By how much the newest mean is above that of so many means ago. */
    int rise(int back) {
        return means[0] - means[back];
    }

    /** The highest of the newest mean and so many before it, as far as there are so many. */
    int highest(int back) {
        int highest = means[0];
        for (int i = 1; i <= back && i < means.length; i++) {
            highest = Math.max(highest, means[i]);
        }
        return highest;
    }

    /** The lowest of them. */
    int lowest(int back) {
        int lowest = means[0];
        for (int i = 1; i <= back && i < means.length; i++) {
            lowest = Math.min(lowest, means[i]);
        }
        return lowest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trend trend && trend.unfinished.equals(unfinished) && Arrays.equals(trend.means, means);
    }

    @Override
    public int hashCode() {
        return 31 * unfinished.hashCode() + Arrays.hashCode(means);
    }
}
