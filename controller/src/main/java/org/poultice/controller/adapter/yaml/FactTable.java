package org.poultice.controller.adapter.yaml;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Fact;

/**
 * The facts that the product stands on, and the only place where their numbers stand.
 *
 * @param source title of the document that they were taken from
 * @param entries by id
 */
public record FactTable(String source, Map<String, Entry> entries) {

    /** @param numbers by name, none of them a reference any more */
    public record Entry(Fact fact, Map<String, Amount> numbers) {

        public Entry {
            numbers = Map.copyOf(numbers);
        }
    }

    public FactTable {
        entries = Map.copyOf(entries);
    }

    public Set<String> ids() {
        return entries.keySet();
    }

    public @Nullable Fact fact(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.fact();
    }

    @Nullable
    Amount number(String id, String name) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.numbers().get(name);
    }

    /**
     * A length of time that a fact gives.
     *
     * @throws IllegalStateException when the program was put together with facts that lack it
     */
    public Duration duration(String id, String name) {
        if (number(id, name) instanceof Amount.Time time) {
            return time.duration();
        }
        throw new IllegalStateException("seeds/facts.yaml gives no duration " + id + "." + name);
    }

    /** Age of the episode from which a person is told to see somebody (fact R1). */
    public Duration painLimit() {
        return duration("R1", "after");
    }

    /** The earliest age of an episode at which any plan may change to heat (fact T1). */
    public Duration earliestSwitch() {
        return duration("T1", "earliest");
    }

    /** The age of an episode at which a plan changes to heat unless it says something else, and the latest at which it may (fact T1). */
    public Duration latestSwitch() {
        return duration("T1", "latest");
    }

    /** The longest unbroken time on that any plan may ask for: cold by fact T3, heat by fact T6. */
    public Duration longestApplication() {
        Duration cold = duration("T3", "duration");
        Duration heat = duration("T6", "duration");
        return cold.compareTo(heat) <= 0 ? cold : heat;
    }

    /** The shortest break that any plan may ask for (fact T4). */
    public Duration shortestRest() {
        return duration("T4", "duration");
    }

    /** The names of a fact's numbers in the order of the alphabet. */
    List<String> names(String id) {
        Entry entry = entries.get(id);
        return entry == null
                ? List.of()
                : entry.numbers().keySet().stream().sorted().toList();
    }
}
