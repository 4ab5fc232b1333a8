package org.poultice.simulator.scenario;

import java.util.List;

/**
 * One line of a scenario, split into words.
 *
 * @param number from 1
 * @param words at least one; what stands behind a {@code #} is gone
 */
record Line(int number, List<String> words) {

    Line {
        words = List.copyOf(words);
    }

    String first() {
        return words.getFirst();
    }

    /** The words after the first {@code skip}. */
    List<String> rest(int skip) {
        return words.subList(Math.min(skip, words.size()), words.size());
    }
}
