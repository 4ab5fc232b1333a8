package org.poultice.controller.port;

import org.poultice.controller.engine.Drive;

/**
 * The heating pad or cooling pack. What it senses comes back as events.
 *
 * <p>Neither method blocks or throws: a pad that cannot be reached is an event, and the lease that it last heard of ends by itself.
 */
public interface Pad extends AutoCloseable {

    /** All outputs off, now. Always possible, for any thread, and harmless when they are off already. */
    void deEnergise();

    /**
     * One output on, the other off, until {@link Drive#until} at the latest, whatever happens to this process or to the line meanwhile.
     * Replaces the drive before it. For the control loop's thread alone.
     */
    void drive(Drive drive);

    /** Ends with the outputs off and lets go of the line or the pins. */
    @Override
    void close();
}
