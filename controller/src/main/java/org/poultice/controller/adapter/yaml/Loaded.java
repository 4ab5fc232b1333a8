package org.poultice.controller.adapter.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file gave, or all that is wrong with it.
 *
 * @param value null exactly when there are problems
 * @param effective each setting that it gave or left to a default
 * @param problems sorted by line
 * @param <T> what was read
 */
public record Loaded<T>(@Nullable T value, List<Effective> effective, List<Problem> problems) {

    public Loaded {
        effective = List.copyOf(effective);
        problems = List.copyOf(problems);
        if ((value == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("a value or problems, one of the two");
        }
    }

    /** Finishes a document: {@code value} counts only when nothing is wrong with it. */
    public static <T> Loaded<T> from(YamlDocument document, T value) {
        return from(document, value, List.of());
    }

    /** The same, with problems of other files that this one leads to. */
    public static <T> Loaded<T> from(YamlDocument document, @Nullable T value, List<Problem> others) {
        List<Effective> effective = document.effective();
        List<Problem> problems = new ArrayList<>(document.finish());
        problems.addAll(others);
        return new Loaded<>(problems.isEmpty() ? value : null, effective, problems);
    }

    /**
     * The value of a file that the program carries.
     *
     * @throws IllegalStateException when there are problems, for then the program is wrong
     */
    T carried() {
        T present = value;
        if (present == null) {
            throw new IllegalStateException(
                    String.join("\n", problems.stream().map(Problem::toString).toList()));
        }
        return present;
    }
}
