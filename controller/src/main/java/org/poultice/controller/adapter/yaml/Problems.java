package org.poultice.controller.adapter.yaml;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file, so that all of it is reported at once. Used by one thread. */
final class Problems {
    /** Nobody corrects more at once; the rest is counted. */
    private static final int MOST = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int beyond;

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String key, String what, String remedy) {
        if (found.size() < MOST) {
            found.add(new Problem(file, line, key, what, remedy));
        } else {
            beyond++;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them by line; those of one line in the order in which they were found. */
    List<Problem> sorted() {
        List<Problem> all = new ArrayList<>(found);
        all.sort(Problem.BY_LINE);
        if (beyond > 0) {
            all.add(new Problem(file, 0, "", "and " + beyond + " more", "Correct these first"));
        }
        return List.copyOf(all);
    }
}
