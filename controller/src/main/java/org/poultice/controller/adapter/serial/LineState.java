package org.poultice.controller.adapter.serial;

/** What can be said of a port, each with the sentence for the log. */
enum LineState {
    OPEN("is open", false),
    MISSING("does not exist; waiting for it. Plug the pad in, or correct the port in the configuration", true),
    UNUSABLE("exists but cannot be opened; trying again. Is it a serial port, and is the pad plugged in?", true),
    NOT_SERIAL("is not a serial port; trying again. Correct the port in the configuration", true),
    BUSY("is in use by another program; waiting for it. Find that program with: fuser -v PORT", true),
    FORBIDDEN(
            "may not be opened by this user; trying again. Let the user into its group (usually: sudo usermod -aG dialout USER)"
                    + " and start anew",
            true),
    GONE("is gone; waiting for it", true),
    SILENT("has been silent for too long; opening it again until the pad speaks", true);

    private final String sentence;
    private final boolean degraded;

    LineState(String sentence, boolean degraded) {
        this.sentence = sentence;
        this.degraded = degraded;
    }

    String sentence() {
        return sentence;
    }

    /** Whether the pad cannot be reached in this state. */
    boolean isDegraded() {
        return degraded;
    }
}
