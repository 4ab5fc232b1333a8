package org.poultice.controller.adapter.yaml;

import org.poultice.protocol.plan.Fact;

/** The id of a fact, which becomes the fact. */
record FactName(FactTable facts) implements Kind<Fact> {

    @Override
    public String expected() {
        return "the id of a fact such as H1";
    }

    @Override
    public Fact parse(String text, boolean plain) throws Unreadable {
        Fact fact = facts.fact(text);
        if (fact == null) {
            throw new Unreadable(
                    "there is no fact " + Problem.quote(text),
                    Spelling.didYouMean(text, facts.ids()) + "The facts stand in seeds/facts.yaml");
        }
        return fact;
    }

    @Override
    public String show(Fact value) {
        return value.id();
    }

    @Override
    public Fact placeholder() {
        return new Fact("", "", "");
    }

    @Override
    public int compare(Fact a, Fact b) {
        return a.id().compareTo(b.id());
    }
}
