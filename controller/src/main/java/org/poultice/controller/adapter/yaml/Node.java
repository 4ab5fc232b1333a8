package org.poultice.controller.adapter.yaml;

import java.util.List;

/** A piece of a YAML document, with the line on which it begins. */
sealed interface Node {

    /** Counted from 1. */
    int line();

    /** What it is, for a person who expected something else. */
    String kind();

    /** @param plain written without quotes, so that a number or a word of YAML's may be meant */
    record Scalar(int line, String text, boolean plain) implements Node {

        /** Whether nothing stands there, or what YAML reads as nothing. */
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String kind() {
            return isNothing() ? "nothing" : Problem.quote(text);
        }
    }

    /** Keys are unique; the first of equal ones counts. */
    record Mapping(int line, List<Entry> entries) implements Node {

        @Override
        public String kind() {
            return "a group of keys";
        }
    }

    record Sequence(int line, List<Node> items) implements Node {

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** @param line where the key stands */
    record Entry(int line, String key, Node value) {}
}
