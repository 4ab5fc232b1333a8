package org.poultice.simulator.world;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;

/** Who watches a world. Times are true, in nanoseconds from its beginning. */
public interface Witness {

    /** The controller tells of something. */
    void occurred(long nanos, Occurrence what, State state);

    /**
     * The power at the pad's terminals has changed.
     *
     * @param state what the controller believes, or null while it is not running
     */
    void powered(long nanos, boolean heat, boolean cold, @Nullable State state);
}
