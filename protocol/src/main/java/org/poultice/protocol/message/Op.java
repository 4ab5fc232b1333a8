package org.poultice.protocol.message;

/** What can be asked for, or told. Nothing remote clears a trip or makes a limit wider. */
public enum Op implements Word {
    /** Everything off, now. Always obeyed. */
    STOP("stop"),
    /** Arms; a press at the device starts. */
    START("start"),
    /** There is cream on the skin: no heat for a while. */
    CREAM("cream");

    private final String word;

    Op(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
