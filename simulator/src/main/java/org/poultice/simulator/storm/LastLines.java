package org.poultice.simulator.storm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.poultice.simulator.scenario.Times;

/** The last things that happened, for people to read. */
final class LastLines implements StormTrace {
    private final int limit;
    private final Deque<String> lines = new ArrayDeque<>();

    LastLines(int limit) {
        this.limit = limit;
    }

    @Override
    public void happened(long nanos, String what) {
        if (lines.size() == limit) {
            lines.removeFirst();
        }
        lines.addLast("%14s  %s".formatted(Times.text(nanos), what));
    }

    @Override
    public void powered(long nanos, boolean heat, boolean cold) {
        happened(nanos, "power " + (heat && cold ? "heat and cold" : heat ? "heat" : cold ? "cold" : "off"));
    }

    @Override
    public void ended(long nanos) {}

    List<String> lines() {
        return List.copyOf(lines);
    }
}
