package org.poultice.protocol.message;

/** What the numbers of a reason count. */
public enum Unit implements Word {
    MILLI_C("milliC"),
    MILLIS("ms"),
    COUNT("count");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
