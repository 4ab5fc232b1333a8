package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.State;

/**
 * Makes the observer of a full-size part stricter than the truth, so that fewer scenes differ. He takes the injury for no older, a break for no
 * longer, the first start of a day for no earlier and its starts for no fewer than the controller itself does; outside of an application he
 * takes the time on for used up; and with nothing running he has forgotten that anybody pressed. Nothing that he sees reaches the
 * controller, which therefore does the same as before; and whatever breaks a rule in truth breaks it for him too.
 */
final class Strictness {
    private final boolean strict;
    private final Scale scale;
    private final Minds minds;
    private final Terminals terminals;
    private final List<Belief> byMind = new ArrayList<>();

    Strictness(Slice slice, Minds minds, Terminals terminals) {
        this.strict = slice.strict();
        this.scale = slice.scale();
        this.minds = minds;
        this.terminals = terminals;
    }

    /**
     * What a controller believes, in quanta.
     *
     * @param age of the injury
     * @param rest so far
     * @param dayAge since the first start of the day; {@link Integer#MAX_VALUE} when there is none
     * @param dayStarts how many starts there were in it
     */
    record Belief(boolean applying, boolean sessionRuns, int age, int rest, int dayAge, int dayStarts) {}

    long of(int mind, long scene) {
        if (!strict || mind == Minds.NONE) {
            return scene;
        }
        while (byMind.size() <= mind) {
            byMind.add(belief(minds.get(byMind.size())));
        }
        return terminals.stricter(scene, byMind.get(mind));
    }

    private Belief belief(State state) {
        List<MonoTime> starts = state.exposure().starts();
        return new Belief(
                state.phase() instanceof Phase.Applying,
                state.phase().session() != null,
                state.onset() == null ? 0 : ago(state.onset()),
                Math.max(0, ago(state.exposure().restingSince())),
                starts.isEmpty() ? Integer.MAX_VALUE : ago(starts.get(0)),
                starts.size());
    }

    private int ago(MonoTime moment) {
        return moment.nanos() < 0 ? Integer.MAX_VALUE : scale.quanta(Canon.NOW.since(moment));
    }
}
