package org.poultice.protocol.message;

/** What became of a command. */
public enum Status implements Word {
    /** It will be done when a person at the device confirms it. */
    ACCEPTED("accepted"),
    /** It was not done and will not be; the code says why. */
    REJECTED("rejected"),
    DONE("done"),
    /** It was answered before, and was not done again; {@link Answer#first} says how. */
    DUPLICATE("duplicate");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
