package org.poultice.protocol.message;

/** The whole payload of the availability topic, plain text, no JSON: whether the device is there. */
public enum Availability implements Word {
    ONLINE("online"),
    /** Said by the device before it goes, or by the broker when it is gone (the last will). */
    OFFLINE("offline");

    private final String word;

    Availability(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
