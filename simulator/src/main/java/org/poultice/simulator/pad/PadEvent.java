package org.poultice.simulator.pad;

/** What somebody who watches a simulated pad would like to know, besides its power. */
public enum PadEvent {
    /** A controller of this version of the protocol said hello. */
    HELLO("hello from a controller"),
    /** A controller of another version said hello; it gets no power. */
    OTHER_VERSION("hello from a controller of another version of the protocol"),
    /** An output lost its power because nobody renewed the lease. */
    LEASE_ENDED("the lease ran out"),
    /** A drive was refused, and the one before it was not. */
    DRIVE_REFUSED("drive refused"),
    /** The firmware has found something wrong. */
    FAULT("fault found"),
    BUTTON_DOWN("button down"),
    BUTTON_UP("button up"),
    UNPLUGGED("unplugged"),
    PLUGGED_IN("plugged in");

    private final String text;

    PadEvent(String text) {
        this.text = text;
    }

    /** For people. */
    @Override
    public String toString() {
        return text;
    }
}
