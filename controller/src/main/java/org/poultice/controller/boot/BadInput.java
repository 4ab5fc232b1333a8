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

    /**
     * Lets a number through that is allowed.
     *
     * @param option as it is written on the command line
     */
    public static void unlessWithin(String option, long number, long least, long most) throws BadInput {
        if (number < least || number > most) {
            throw new BadInput(List.of("%s: %d is not allowed; write %d to %d".formatted(option, number, least, most)));
        }
    }

    public List<String> problems() {
        return problems;
    }
}
