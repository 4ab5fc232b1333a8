package org.poultice.controller.adapter.gpio;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;

/** What is heard, once for each thing that happened: nobody is kept awake by it. A character is a tenth of a second. */
enum Chime {
    /** An application is over. */
    OVER("#.#"),
    /** Something has gone wrong, and all is off. */
    TRIPPED("#####.....#####.....#####");

    private static final long STEP_NANOS = 100_000_000L;

    private final String sound;

    Chime(String sound) {
        this.sound = sound;
    }

    /** What is to be heard of it, or null. */
    static @Nullable Chime of(Occurrence what) {
        if (what instanceof Occurrence.Tripped) {
            return TRIPPED;
        }
        return what instanceof Occurrence.ApplicationEnded ended && ended.why() == Occurrence.Ending.COMPLETED
                ? OVER
                : null;
    }

    /** Whether it sounds so long after it began. */
    boolean soundsAt(long nanos) {
        long step = nanos / STEP_NANOS;
        return step >= 0 && step < sound.length() && sound.charAt((int) step) == '#';
    }

    String sound() {
        return sound;
    }
}
