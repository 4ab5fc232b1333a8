package org.poultice.controller.port;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;

/**
 * Somebody who is told what the controller does: the log, the reports, a trace. Nothing an observer does reaches the engine.
 *
 * <p>Called by the control loop's thread, after everything that the step does to the pad. Must not block, and must not throw.
 */
public interface Observer {

    /** Something happened, as part of the step to {@code state}. */
    void occurred(Occurrence what, State state, MonoTime now);

    /** A control period has passed. */
    default void ticked(State state, MonoTime now) {}
}
