package org.poultice.simulator.sim;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Who presses the button: the presses that were planned, and those that somebody asks for meanwhile. Told the time; used by one thread. */
final class Finger {
    private static final long NEVER = Long.MAX_VALUE;

    private final Deque<Press> planned;
    private long upAt = NEVER;

    /** @param planned in the order of time, and not overlapping */
    Finger(List<Press> planned) {
        this.planned = new ArrayDeque<>(planned);
    }

    boolean isDown() {
        return upAt != NEVER;
    }

    /** Presses now. Nothing happens when the button is down already. */
    void press(long now, Duration held) {
        if (!isDown()) {
            upAt = now + held.toNanos();
        }
    }

    /** When the button goes down or comes up next; {@link Long#MAX_VALUE} when nothing is planned. */
    long nextChange() {
        if (isDown()) {
            return upAt;
        }
        Press next = planned.peek();
        return next == null ? NEVER : next.at().toNanos();
    }

    /** Makes the change that is due. A planned press that falls into another one is left out. */
    void change() {
        if (isDown()) {
            long now = upAt;
            upAt = NEVER;
            planned.removeIf(press -> press.at().toNanos() <= now);
            return;
        }
        Press next = planned.poll();
        if (next != null) {
            press(next.at().toNanos(), next.held());
        }
    }
}
