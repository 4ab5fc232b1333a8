package org.poultice.controller.engine;

import java.time.Duration;

/**
 * A moment on the monotonic clock of this boot, in nanoseconds from that clock's own zero. It never steps, says nothing about the time of
 * day, and is meaningless in another boot; moments before its zero are negative.
 */
public record MonoTime(long nanos) implements Comparable<MonoTime> {
    /** Earlier than anything that matters, far enough from overflow to add any duration of ours to it. */
    public static final MonoTime LONG_AGO = new MonoTime(Long.MIN_VALUE / 4);

    public static MonoTime ofMillis(long millis) {
        return new MonoTime(Math.multiplyExact(millis, 1_000_000L));
    }

    public MonoTime plus(Duration duration) {
        return new MonoTime(nanos + duration.toNanos());
    }

    public MonoTime minus(Duration duration) {
        return new MonoTime(nanos - duration.toNanos());
    }

    /** From the earlier moment to this one; negative when it is not the earlier one. */
    public Duration since(MonoTime earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }

    public boolean isBefore(MonoTime other) {
        return nanos < other.nanos;
    }

    public static MonoTime earlier(MonoTime a, MonoTime b) {
        return a.nanos <= b.nanos ? a : b;
    }

    public static MonoTime later(MonoTime a, MonoTime b) {
        return a.nanos >= b.nanos ? a : b;
    }

    @Override
    public int compareTo(MonoTime other) {
        return Long.compare(nanos, other.nanos);
    }
}
