package org.poultice.controller.adapter.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.yaml.Amount.AmountKind;
import org.poultice.protocol.plan.Fact;

/** Reads the table of facts: first each fact, then the numbers that they take from one another, then their sentences. */
final class FactReader {
    private static final Predicate<String> ID =
            Pattern.compile("[A-Z][0-9]{1,2}").asMatchPredicate();
    private static final Pattern PLACE_OF_A_NUMBER = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, Written> written = new LinkedHashMap<>();

    private record Written(YamlMap map, String section, String says, Map<String, Amount> numbers) {}

    private FactReader() {}

    static Loaded<FactTable> read(YamlDocument document) {
        return new FactReader().table(document);
    }

    private Loaded<FactTable> table(YamlDocument document) {
        String source = document.root().text("source").required();
        YamlMap facts = document.root().requiredSection("facts");
        for (String id : facts.keys()) {
            if (ID.test(id)) {
                written.put(id, one(facts.section(id)));
            } else {
                facts.problem(id, "is not the id of a fact", "Write a capital letter and a number, such as T3");
            }
        }
        Map<String, FactTable.Entry> entries = new LinkedHashMap<>();
        written.forEach((id, fact) -> entries.put(id, entry(id, fact)));
        return Loaded.from(document, new FactTable(source, entries));
    }

    private static Written one(YamlMap fact) {
        String section = fact.text("section").required();
        String says = fact.text("says").required();
        Map<String, Amount> numbers = new LinkedHashMap<>();
        YamlMap given = fact.section("numbers");
        for (String name : given.keys()) {
            numbers.put(name, given.value(name, AmountKind.AMOUNT).required());
        }
        return new Written(fact, section, says, numbers);
    }

    private FactTable.Entry entry(String id, Written fact) {
        Map<String, Amount> numbers = new LinkedHashMap<>();
        fact.numbers().forEach((name, amount) -> numbers.put(name, resolved(fact, name, amount)));
        String text = PLACE_OF_A_NUMBER.matcher(fact.says()).replaceAll(place -> {
            Amount amount = numbers.get(place.group(1));
            if (amount == null) {
                fact.map()
                        .problem("says", "{" + place.group(1) + "} is no number of this fact", "Give it under numbers");
                return "";
            }
            return Matcher.quoteReplacement(amount.words());
        });
        return new FactTable.Entry(new Fact(id, fact.section(), text), numbers);
    }

    /** The number itself. One step only: a number that is taken from another fact has to stand there as a number. */
    private Amount resolved(Written fact, String name, Amount amount) {
        if (!(amount instanceof Amount.Reference reference)) {
            return amount;
        }
        Amount meant = numberOf(reference);
        if (meant == null || meant instanceof Amount.Reference) {
            fact.map()
                    .section("numbers")
                    .problem(
                            name,
                            reference.words() + " is no number",
                            "Name a fact and a number that stands there itself");
            return amount;
        }
        return meant;
    }

    private @Nullable Amount numberOf(Amount.Reference reference) {
        Written other = written.get(reference.fact());
        return other == null ? null : other.numbers().get(reference.name());
    }
}
