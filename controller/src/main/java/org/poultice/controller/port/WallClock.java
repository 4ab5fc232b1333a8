package org.poultice.controller.port;

import java.time.Instant;

/** The time of day, for people. It may step, so nothing is measured with it. Any thread may ask it. */
public interface WallClock {

    Instant now();

    /** Whether the system says that this clock is synchronised with a source that knows the time. */
    boolean trusted();
}
