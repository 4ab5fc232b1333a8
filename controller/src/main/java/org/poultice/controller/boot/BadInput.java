package org.poultice.controller.boot;

import java.util.List;

/**
 * What a person gave us is wrong: arguments, settings, a care plan or another file. Nothing was started or changed. A command that throws
 * it ends with status 2 and prints the problems, a line each.
 */
public final class BadInput extends Exception {
    private final List<String> problems;

    public BadInput(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
