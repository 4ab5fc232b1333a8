package org.poultice.protocol.message;

/** How far the device believes its own time of day. */
public enum ClockWord implements Word {
    /** It is right. */
    TRUSTED("trusted"),
    /** Nothing says that it is. */
    UNTRUSTED("untrusted"),
    /** It has jumped a short while ago. */
    STEPPED("stepped");

    private final String word;

    ClockWord(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
