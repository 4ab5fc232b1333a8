package org.poultice.controller.adapter.yaml;

import java.util.List;

/** One word out of a few. Compared by its place among them. */
record Words(List<String> allowed) implements Kind<String> {

    @Override
    public String expected() {
        return String.join(" or ", allowed);
    }

    @Override
    public String parse(String text, boolean plain) throws Unreadable {
        if (allowed.contains(text)) {
            return text;
        }
        throw new Unreadable(
                Problem.quote(text) + " is not known here",
                Spelling.didYouMean(text, allowed) + "Allowed is " + expected());
    }

    @Override
    public String show(String value) {
        return value;
    }

    @Override
    public String placeholder() {
        return allowed.getFirst();
    }

    @Override
    public int compare(String a, String b) {
        return Integer.compare(allowed.indexOf(a), allowed.indexOf(b));
    }
}
