package org.poultice.controller.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much came within the last hours, in portions of some minutes. A portion counts as long as its last moment lies in the window, so the sum is never
 * less than the truth. A value, and bounded: there are never more portions than fit into the window.
 *
 * @param length of the window
 * @param past the portions that are complete, the oldest first
 * @param present the one that still grows, or null
 * @param nanos the sum of all of them, in the unit of what is counted
 */
public record DoseWindow(
        Duration length, List<Portion> past, @Nullable Portion present, long nanos) {

    /** A portion is no longer than this: so much later than need be is the whole of it forgotten. */
    static final Duration PORTION = Duration.ofMinutes(5);

    public DoseWindow {
        past = List.copyOf(past);
    }

    public static DoseWindow of(Duration length) {
        return new DoseWindow(length, List.of(), null, 0);
    }

    /**
     * What came between two moments.
     *
     * @param until at the latest
     */
    public record Portion(MonoTime from, MonoTime until, long nanos) {}

    /** With this much more, which came just before {@code now}, and without what is too old to count. */
    public DoseWindow plus(long more, MonoTime now) {
        DoseWindow recent = forgetting(now);
        if (more == 0) {
            return recent;
        }
        Portion last = recent.present;
        boolean grows = last != null && now.nanos() - last.from.nanos() < PORTION.toNanos();
        DoseWindow complete = grows ? recent : recent.complete();
        Portion next = grows && last != null
                ? new Portion(last.from, now, Dose.sum(last.nanos, more))
                : new Portion(now, now, more);
        return new DoseWindow(length, complete.past, next, Dose.sum(complete.nanos, more));
    }

    /** The same with nothing that grows. */
    public DoseWindow complete() {
        return present == null ? this : new DoseWindow(length, all(), null, nanos);
    }

    private List<Portion> all() {
        if (present == null) {
            return past;
        }
        List<Portion> all = new ArrayList<>(past);
        all.add(present);
        return all;
    }

    private DoseWindow forgetting(MonoTime now) {
        Portion oldest = past.isEmpty() ? present : past.getFirst();
        if (oldest == null || isWithin(oldest, now)) {
            return this;
        }
        List<Portion> recent =
                past.stream().filter(portion -> isWithin(portion, now)).toList();
        Portion growing = present != null && isWithin(present, now) ? present : null;
        return of(length, recent, growing);
    }

    private static DoseWindow of(Duration length, List<Portion> past, @Nullable Portion present) {
        long sum = present == null ? 0 : present.nanos;
        for (Portion portion : past) {
            sum = Dose.sum(sum, portion.nanos);
        }
        return new DoseWindow(length, past, present, sum);
    }

    private boolean isWithin(Portion portion, MonoTime now) {
        return now.nanos() - portion.until.nanos() < length.toNanos();
    }

    /** How much came within the last {@link #length} before {@code now}. */
    public long nanosWithin(MonoTime now) {
        return forgetting(now).nanos;
    }

    /** When it will be less than {@code limit} if nothing more comes; in the past when it is. */
    MonoTime isLessAt(long limit, MonoTime now) {
        DoseWindow recent = forgetting(now);
        long left = recent.nanos;
        MonoTime at = now;
        for (Portion portion : recent.all()) {
            if (left < limit) {
                break;
            }
            left -= portion.nanos;
            at = portion.until.plus(length);
        }
        return at;
    }

    /** With {@code is} in the place of {@code was}; what has come since stays. */
    DoseWindow reckoned(DoseWindow was, DoseWindow is) {
        Set<Portion> replaced = new HashSet<>(was.all());
        List<Portion> known = new ArrayList<>(is.all());
        past.stream().filter(portion -> !replaced.contains(portion)).forEach(known::add);
        return of(length, known, present == null || replaced.contains(present) ? null : present);
    }
}
