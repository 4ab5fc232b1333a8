package org.poultice.controller.adapter.yaml;

import java.util.Comparator;
import java.util.List;

/**
 * A kind of value that a key can have: how it is written, read, shown and compared.
 *
 * @param <T> what it becomes
 */
public interface Kind<T> extends Comparator<T> {

    /** How it is written, to follow "expected is": {@code a duration such as 20m}. */
    String expected();

    /**
     * Reads it.
     *
     * @param text as it stands in the file, without quotes
     * @param plain whether it stood there without quotes
     * @throws Unreadable when it is no such value
     */
    T parse(String text, boolean plain) throws Unreadable;

    /** For people, with its unit. */
    String show(T value);

    /** Takes the place of a value that is missing or wrong, so that the rest of the file can still be looked at; it is never used. */
    T placeholder();

    /** What a value rests on besides the file, such as {@code fact T3}; empty when on nothing. */
    default String restsOn(String text) {
        return "";
    }

    /** A text is no value of this kind. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String what;
        private final String remedy;

        /**
         * @param what what is wrong, with the value
         * @param remedy what is allowed and what to do
         */
        public Unreadable(String what, String remedy) {
            super(what, null, false, false);
            this.what = what;
            this.remedy = remedy;
        }

        String what() {
            return what;
        }

        String remedy() {
            return remedy;
        }
    }

    /** The usual complaint: this text is not what this kind expects. */
    default Unreadable unexpected(String text) {
        return new Unreadable(Problem.quote(text) + " is not what belongs here", "Expected is " + expected());
    }

    /** One word out of a few. */
    static Kind<String> oneOf(String... words) {
        return new Words(List.of(words));
    }
}
