package org.poultice.controller.adapter.gpio;

import org.jspecify.annotations.Nullable;

/** That the pins went, told once, and that they came back, told once. Kept until somebody has time to say it. For whoever holds the pad's lock. */
final class LossNews {
    private boolean isLost;
    private @Nullable String unsaid;

    void lost(String why) {
        if (!isLost) {
            isLost = true;
            unsaid = "The pad's pins cannot be used: " + why
                    + ". They are tried every 2 s; a chip that has gone comes back with a restart of the controller only";
        }
    }

    void back() {
        if (isLost) {
            isLost = false;
            unsaid = "The pad's pins are back";
        }
    }

    /** What is to be said now, or null. */
    @Nullable
    String take() {
        String news = unsaid;
        unsaid = null;
        return news;
    }
}
