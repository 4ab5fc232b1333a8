package org.poultice.simulator.world;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a disk had confirmed, moment by moment, for as long as any may forget it again. */
final class Confirmed {
    /** No disk forgets more than this. */
    private static final Duration LONGEST_FORGOTTEN = Duration.ofMinutes(4);

    private final Deque<Moment> past = new ArrayDeque<>();

    /** What had been forced until a moment. */
    private record Moment(long nanos, Map<String, byte[]> files) {}

    /** Before something is forced: what had been until now. */
    void add(long nanos, Map<String, byte[]> files) {
        while (past.size() > 1 && past.getFirst().nanos() < nanos - 2 * LONGEST_FORGOTTEN.toNanos()) {
            past.removeFirst();
        }
        past.addLast(new Moment(nanos, files));
    }

    /** What had been forced at a moment, or null when nothing has changed since. */
    @Nullable
    Map<String, byte[]> asOf(long nanos) {
        for (Moment moment : past) {
            if (moment.nanos() > nanos) {
                return moment.files();
            }
        }
        return null;
    }

    /** Nothing that is confirmed is forgotten any more. */
    void settle() {
        past.clear();
    }
}
