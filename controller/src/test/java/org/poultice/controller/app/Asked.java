package org.poultice.controller.app;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.Step;
import org.poultice.controller.port.Request;

/** A request that comes to an event, or to none, and remembers what became of it. */
final class Asked implements Request {
    private final @Nullable Event event;

    int decisions;

    @Nullable
    MonoTime decidedAt;

    @Nullable
    Step outcome;

    Asked(@Nullable Event event) {
        this.event = event;
    }

    @Override
    public @Nullable Event decide(State state, MonoTime now) {
        decisions++;
        decidedAt = now;
        return event;
    }

    /** Where the controller was after what came of it. */
    Phase phaseAfter() {
        if (outcome == null) {
            throw new AssertionError("nothing came of it");
        }
        return outcome.next().phase();
    }

    @Override
    public void decided(Step step, MonoTime now) {
        outcome = step;
    }
}
