package org.poultice.simulator.prove;

import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Occurrence;

/** One thing that a controller did to the world, as its ports saw it. Between any two of them it can crash. */
sealed interface Act {

    /** All outputs off. */
    record Off() implements Act {}

    /**
     * A record was handed to the journal.
     *
     * @param returned whether the journal said that it is durable; if not, it may be or may not be
     */
    record Append(Occurrence.Journaled what, boolean returned) implements Act {}

    record On(Drive drive) implements Act {}

    /** A person was told that an episode began: from here on the observer counts the age of the injury. */
    record ToldOnset() implements Act {}
}
