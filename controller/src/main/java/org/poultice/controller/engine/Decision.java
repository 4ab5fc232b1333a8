package org.poultice.controller.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step in the making: the state so far and what has been decided so far. Lives within one call of the engine. */
final class Decision {
    private final MonoTime now;
    private State state;
    private boolean deEnergise;
    private @Nullable Drive drive;
    private @Nullable List<Occurrence.Journaled> append;
    private @Nullable List<Occurrence> publish;

    Decision(State state, MonoTime now) {
        this.state = state;
        this.now = now;
    }

    State state() {
        return state;
    }

    Decision set(State next) {
        state = next;
        return this;
    }

    Decision to(Phase next) {
        state = state.with(next);
        return this;
    }

    /** All off. Wins over a drive that was decided before it. */
    Decision deEnergise() {
        deEnergise = true;
        drive = null;
        return this;
    }

    Decision drive(Drive what) {
        drive = what;
        return this;
    }

    /** Made durable before anything is switched on, and told. */
    Decision record(Occurrence.Journaled what) {
        prove(what);
        return tell(what);
    }

    /** Made durable, and of no interest to people. */
    Decision prove(Occurrence.Journaled what) {
        if (append == null) {
            append = new ArrayList<>(4);
        }
        append.add(what);
        state = state.provenAt(now);
        return this;
    }

    Decision tell(Occurrence what) {
        if (publish == null) {
            publish = new ArrayList<>(4);
        }
        publish.add(what);
        return this;
    }

    Step step() {
        if (!deEnergise && drive == null && append == null && publish == null) {
            return new Step(state, Effects.NONE);
        }
        State told = publish == null ? state : state.told(publish.size());
        return new Step(
                told,
                new Effects(
                        deEnergise, append == null ? List.of() : append, drive, publish == null ? List.of() : publish));
    }
}
