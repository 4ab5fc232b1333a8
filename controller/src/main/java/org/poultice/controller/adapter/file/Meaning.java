package org.poultice.controller.adapter.file;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Occurrence.Journaled;

/** What a record means for those before and after it. */
final class Meaning {

    private Meaning() {}

    /** What ends a record of this kind, or null when it begins nothing. */
    static @Nullable Predicate<Journaled> ends(Journaled begun) {
        if (begun instanceof Occurrence.ApplicationStarted) {
            return what -> what instanceof Occurrence.ApplicationEnded;
        }
        if (begun instanceof Occurrence.SessionStarted) {
            return what -> what instanceof Occurrence.SessionEnded;
        }
        if (begun instanceof Occurrence.Tripped) {
            return what -> what instanceof Occurrence.Reset;
        }
        // What was ended by a trip whose own record was lost is answered for by a reset too.
        return isEndedByTrip(begun)
                ? what -> what instanceof Occurrence.Tripped || what instanceof Occurrence.Reset
                : null;
    }

    /** Whether something was ended by a trip. */
    static boolean isEndedByTrip(Journaled what) {
        return (what instanceof Occurrence.ApplicationEnded ended && ended.why() == Ending.TRIPPED)
                || (what instanceof Occurrence.SessionEnded over && over.why() == Ending.TRIPPED);
    }

    /** Whether a trip is graver than another. */
    static boolean isGraver(Occurrence.Tripped tripped, Journaled than) {
        return than instanceof Occurrence.Tripped other
                && tripped.cause().reason().compareTo(other.cause().reason()) < 0;
    }

    /** The number of the session that begins or goes on, or -1. */
    static long session(Journaled what) {
        if (what instanceof Occurrence.ApplicationStarted started) {
            return started.session();
        }
        return what instanceof Occurrence.SessionStarted started ? started.session() : -1;
    }
}
