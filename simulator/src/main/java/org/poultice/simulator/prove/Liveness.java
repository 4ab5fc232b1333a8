package org.poultice.simulator.prove;

import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;

/**
 * Whether a controller that can be reached can still be used: the disk and the line are sound, the pad answers, and the person lets go of the
 * button, asks for a stop, holds the button for a reset if there is a trip, waits for the rest and for the day, and presses. Whatever it
 * knew, it must apply then. A controller that never starts is not safe, it is broken.
 */
final class Liveness {
    private final Slice slice;
    private final Scale scale;
    private final Design design;
    private final Canon canon;
    private State state = State.fresh(Canon.NOW);
    private boolean driven;

    Liveness(Slice slice, Design design) {
        this.slice = slice;
        this.scale = slice.scale();
        this.design = design;
        this.canon = new Canon(scale);
    }

    /** The first of these minds that cannot be used any more, or {@link Minds#NONE}. */
    int firstStuck(Minds minds) {
        for (int mind = Minds.NONE + 1; mind < minds.size(); mind++) {
            if (!isUsable(minds.get(mind))) {
                return mind;
            }
        }
        return Minds.NONE;
    }

    boolean isJudged() {
        return slice.judged().contains(Rule.LIVE);
    }

    private boolean isUsable(State from) {
        state = from;
        tell(Action.UP);
        tell(Action.STOP);
        pass(scale.lease());
        tell(Action.FOUND);
        pass(1);
        if (state.phase() instanceof Phase.Tripped) {
            press(scale.covering(Rules.RESET_PRESS));
        }
        pass(scale.rest() + scale.lease() + scale.day());
        driven = false;
        press(0);
        return driven && state.phase() instanceof Phase.Applying;
    }

    private void press(int quanta) {
        tell(Action.DOWN);
        pass(quanta);
        tell(Action.UP);
    }

    /** Time passes as it should: the pad is heard, and the loop turns. */
    private void pass(int quanta) {
        for (int i = 0; i < quanta; i++) {
            state = canon.of(state, Canon.NOW.plus(scale.quantum()));
            tell(Action.SAMPLE_OFF);
            tell(Action.TICK);
        }
    }

    private void tell(Action action) {
        if (action.event() != null) {
            Design.Answer answer = design.take(state, action.event(), Canon.NOW, Design.Disk.SOUND);
            state = canon.of(answer.next(), Canon.NOW);
            driven |= answer.acts().stream().anyMatch(Act.On.class::isInstance);
        }
    }
}
