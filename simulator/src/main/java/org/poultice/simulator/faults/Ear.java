package org.poultice.simulator.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.State;
import org.poultice.simulator.world.Witness;

/** Hears what the controller tells: trips and warnings, and that an application begins. */
final class Ear implements Witness {
    private final List<Told> told = new ArrayList<>();
    private long startedAt = -1;

    /**
     * A trip or a warning.
     *
     * @param nanos when, in true time
     * @param trip whether it is a trip
     */
    record Told(long nanos, Reason reason, boolean trip) {}

    @Override
    public void occurred(long nanos, Occurrence what, State state) {
        if (what instanceof Occurrence.Tripped tripped) {
            told.add(new Told(nanos, tripped.cause().reason(), true));
        } else if (what instanceof Occurrence.Warned warned) {
            told.add(new Told(nanos, warned.what().reason(), false));
        } else if (what instanceof Occurrence.ApplicationStarted && startedAt < 0) {
            startedAt = nanos;
        }
    }

    @Override
    public void powered(long nanos, boolean heat, boolean cold, @Nullable State state) {}

    /** When the first application began; negative when none has. */
    long startedAt() {
        return startedAt;
    }

    List<Told> told() {
        return told;
    }

    /** What was told first from a moment on, of these reasons; null when nothing was. */
    @Nullable
    Told first(long fromNanos, Set<Reason> reasons) {
        return told.stream()
                .filter(each -> each.nanos() >= fromNanos && reasons.contains(each.reason()))
                .findFirst()
                .orElse(null);
    }
}
