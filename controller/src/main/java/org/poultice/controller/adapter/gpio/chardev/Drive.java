package org.poultice.controller.adapter.gpio.chardev;

/** How an output makes its two levels. */
public enum Drive {
    /** It drives both. */
    PUSH_PULL(0),
    /** It drives low, and lets go for high. */
    OPEN_DRAIN(Uapi.FLAG_OPEN_DRAIN),
    /** It drives high, and lets go for low. */
    OPEN_SOURCE(Uapi.FLAG_OPEN_SOURCE);

    private final long flags;

    Drive(long flags) {
        this.flags = flags;
    }

    long flags() {
        return flags;
    }
}
