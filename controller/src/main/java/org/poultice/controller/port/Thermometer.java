package org.poultice.controller.port;

import org.poultice.controller.engine.MonoTime;

/**
 * The temperature of one place. Whoever measures it does so in a thread of its own; nobody who asks waits for that.
 *
 * <p>Any thread may call.
 */
public interface Thermometer extends AutoCloseable {

    /**
     * The last reading that can still be relied on, in thousandths of a degree Celsius, or {@link
     * org.poultice.controller.engine.PadSample#NO_READING} when there is none: the sensor is broken, gone, or silent for too long.
     */
    int milliC(MonoTime now);

    /** Ends the measuring. Does not wait for a conversion that is going on. */
    @Override
    void close();
}
