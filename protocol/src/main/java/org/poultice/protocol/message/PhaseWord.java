package org.poultice.protocol.message;

/** Where the controller is. Power can be on in {@link #APPLYING} and nowhere else. */
public enum PhaseWord implements Word {
    IDLE("Idle"),
    ARMED("Armed"),
    APPLYING("Applying"),
    BREAKING("Breaking"),
    TRIPPED("Tripped");

    private final String word;

    PhaseWord(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
