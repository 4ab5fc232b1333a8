package org.poultice.simulator.control;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.mishap.Order;

/** The planned faults that have not come yet. At one moment they come in the order in which they were given. Used by one thread. */
public final class Schedule {
    private final Deque<PlannedOrder> left;

    /** @param orders in any order of time */
    public Schedule(List<PlannedOrder> orders) {
        left = new ArrayDeque<>(
                orders.stream().sorted(Comparator.comparing(PlannedOrder::at)).toList());
    }

    /** When the next one comes, in nanoseconds from the start; {@link Long#MAX_VALUE} when there is none. */
    public long nextNanos() {
        PlannedOrder next = left.peek();
        return next == null ? Long.MAX_VALUE : next.at().toNanos();
    }

    /** The next one that has come by now, once; null when there is none. */
    public @Nullable Order due(long nowNanos) {
        return nextNanos() <= nowNanos ? left.remove().order() : null;
    }
}
