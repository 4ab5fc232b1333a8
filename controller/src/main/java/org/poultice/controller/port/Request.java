package org.poultice.controller.port;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.Step;

/**
 * Something that was asked from afar, and that only the present state can answer.
 *
 * <p>Both methods are called by the control loop's thread, one right after the other. They must not block or throw.
 * The time that they are given is that at which it was asked, even if the loop was busy since: time does not run ahead of what came after it.
 */
public interface Request {

    /** The event that it amounts to in this state, or null when it is answered without one. */
    @Nullable
    Event decide(State state, MonoTime now);

    /** What came of the event. Not called when there was none. */
    void decided(Step step, MonoTime now);
}
