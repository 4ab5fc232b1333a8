package org.poultice.simulator.world;

import java.time.Duration;
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

    /** A record is on the disk, and the controller is about to hear of it. */
    default void recorded(long nanos, Occurrence.Journaled what) {}

    /** The controller has died while it wrote a record. */
    default void perhapsRecorded(long nanos, Occurrence.Journaled what) {}

    /** The controller's process has ended without a last word. */
    default void died(long nanos, Death death) {}

    /** The disk has lost its power, and what it had confirmed so short before. */
    default void forgot(long nanos, Duration forgotten) {}

    /**
     * The controller's process begins.
     *
     * @param booted whether its machine has booted since the process before
     */
    default void began(long nanos, boolean booted) {}
}
