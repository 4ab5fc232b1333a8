package org.poultice.simulator.tissue;

import java.util.Locale;

/** How time is cut into steps. */
public enum Scheme {
    /** First order: never overshoots, for any step. */
    BACKWARD_EULER,
    /** Second order. After a sudden change it would ring; its first two steps are replaced by two half steps of backward Euler each. */
    CRANK_NICOLSON;

    /** As it is written in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
