package org.poultice.controller.port;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;

/**
 * Somebody outside this process who acts when the control loop no longer shows that it is alive. The passing of a control period feeds it, as the last of
 * the observers that hear of it: what it proves is that the loop has decided, acted and told. It takes no power away, for it is slower than a lease; it
 * brings back a controller that works.
 *
 * <p>Called by the thread of the control loop.
 */
public interface Watchdog extends Observer {

    @Override
    default void occurred(Occurrence what, State state, MonoTime now) {}

    /** Feeds it. */
    @Override
    void ticked(State state, MonoTime now);

    /** The silence from here on is meant: the controller was asked to end, and its outputs are off. Not called when it ends in any other way. */
    void standDown();
}
