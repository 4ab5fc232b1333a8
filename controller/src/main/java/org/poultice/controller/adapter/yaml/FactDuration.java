package org.poultice.controller.adapter.yaml;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time in a care plan: written out, or the name of a fact that gives it ({@code T3}, {@code T1.latest}). */
record FactDuration(FactTable facts) implements Kind<Duration> {
    private static final Pattern NAME = Pattern.compile("([A-Z][0-9]{1,2})(?:\\.([a-z_]+))?");

    @Override
    public String expected() {
        return DurationKind.DURATION.expected() + ", or a fact such as T3";
    }

    @Override
    public Duration parse(String text, boolean plain) throws Unreadable {
        Matcher name = NAME.matcher(text);
        return name.matches() ? byName(name.group(1), name.group(2), text) : DurationKind.DURATION.parse(text, plain);
    }

    private Duration byName(String id, @Nullable String number, String text) throws Unreadable {
        List<String> names = facts.names(id);
        if (facts.fact(id) == null) {
            throw new Unreadable(
                    "there is no fact " + id,
                    Spelling.didYouMean(id, facts.ids()) + "The facts stand in seeds/facts.yaml");
        }
        String which = number == null && names.size() == 1 ? names.getFirst() : number;
        if (which == null || !names.contains(which)) {
            String choice =
                    names.isEmpty() ? "It has none" : "Write one of " + id + "." + String.join(", " + id + ".", names);
            throw new Unreadable(Problem.quote(text) + " does not say which number of the fact", choice);
        }
        if (facts.number(id, which) instanceof Amount.Time time) {
            return time.duration();
        }
        throw new Unreadable(id + "." + which + " is not a duration", "Expected is " + expected());
    }

    @Override
    public String restsOn(String text) {
        return NAME.matcher(text).matches() ? "fact " + text : "";
    }

    @Override
    public String show(Duration value) {
        return DurationKind.DURATION.show(value);
    }

    @Override
    public Duration placeholder() {
        return Duration.ZERO;
    }

    @Override
    public int compare(Duration a, Duration b) {
        return a.compareTo(b);
    }
}
