package org.poultice.protocol.message;

/** What switches the pad off when the computer cannot any more. */
public enum DeadManWord implements Word {
    /** The pad's own firmware, when its lease ends. */
    PAD_FIRMWARE("pad-firmware"),
    /** A relay that falls when the computer no longer pumps a charge into it. */
    CHARGE_PUMP("charge-pump"),
    /** Nothing. */
    NONE("none");

    private final String word;

    DeadManWord(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
