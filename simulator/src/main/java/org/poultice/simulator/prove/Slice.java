package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of all that can happen, small enough to be gone through to its end.
 *
 * @param name for people
 * @param judged the rules that it is made for; the others are judged in it too, as far as its constants let them be broken
 * @param actions what the world can do in it, at any moment and in any order
 */
record Slice(String name, List<Rule> judged, Scale scale, List<Action> actions) {
    Slice {
        judged = List.copyOf(judged);
        actions = List.copyOf(actions);
    }

    /** Whether it goes by whole minutes, with an observer who is stricter than the truth. */
    boolean strict() {
        return actions.contains(Action.MINUTE) && !actions.contains(Action.POWER_CUT);
    }

    Slice without(Action less) {
        return new Slice(
                name,
                judged,
                scale,
                actions.stream().filter(action -> action != less).toList());
    }

    Slice with(Action... more) {
        List<Action> all = new ArrayList<>(actions);
        all.addAll(List.of(more));
        return new Slice(name, judged, scale, all);
    }
}
