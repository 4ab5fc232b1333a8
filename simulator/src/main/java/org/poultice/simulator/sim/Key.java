package org.poultice.simulator.sim;

/** What somebody may ask of a running pad. */
public enum Key {
    SHORT_PRESS('b'),
    LONG_PRESS('B'),
    /** Pulls the plug, or pushes it in again. */
    PLUG('u'),
    QUIT('q');

    private final char letter;

    Key(char letter) {
        this.letter = letter;
    }

    /** What is typed for it, before Enter. */
    char letter() {
        return letter;
    }
}
