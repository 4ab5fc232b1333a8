package org.poultice.simulator.tissue;

import java.util.Locale;

/** How the blood vessels of a layer answer to warmth and cold, see {@link Vasomotion}. */
public enum Vessels {
    /** Not at all. */
    PASSIVE,
    DERMIS,
    FAT,
    MUSCLE;

    /** What a layer of that name has; {@link #PASSIVE} for a name that says nothing. */
    public static Vessels of(String layer) {
        for (Vessels each : values()) {
            if (each.word().equals(layer)) {
                return each;
            }
        }
        return PASSIVE;
    }

    /** As it is written in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
