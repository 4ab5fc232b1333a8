package org.poultice.simulator.prove;

import java.util.function.Function;
import org.poultice.controller.engine.Rules;

/**
 * Something that must be caught.
 *
 * @param name for {@code --show}
 * @param text what is wrong with it
 * @param slice where it shows
 */
record Mutant(String name, String text, Slice slice, Function<Rules, Design> design) {

    Explorer explorer(int mostStates) {
        return new Explorer(slice, design.apply(slice.scale().rules()), mostStates);
    }
}
