package org.poultice.controller.adapter.yaml;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what a person meant to type. */
final class Spelling {
    private static final int MOST_EDITS = 3;

    private Spelling() {}

    /** {@code Did you mean 'port'? }, or nothing when nothing known is near. */
    static String didYouMean(String typed, Collection<String> known) {
        int most = Math.min(MOST_EDITS, (typed.length() + 2) / 3);
        return known.stream()
                .filter(word -> edits(typed, word) <= most)
                .min(Comparator.comparingInt(word -> edits(typed, word)))
                .map(word -> "Did you mean '" + word + "'? ")
                .orElse("");
    }

    /** How many letters have to be put in, taken out or replaced (Levenshtein's distance). */
    static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
