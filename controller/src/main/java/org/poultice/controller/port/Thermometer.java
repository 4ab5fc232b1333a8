package org.poultice.controller.port;

import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadSample;

/**
 * The temperature of one place. Whoever measures it does so in a thread of its own; nobody who asks waits for that.
 *
 * <p>Any thread may call.
 */
public interface Thermometer extends AutoCloseable {

    /** The last reading that can still be relied on, or {@link Reading#NONE} when there is none: the sensor is broken, gone, or silent for too long. */
    Reading reading(MonoTime now);

    /** Ends the measuring. Does not wait for a conversion that is going on. */
    @Override
    void close();

    /**
     * What a sensor gave.
     *
     * @param milliC in thousandths of a degree Celsius, or {@link PadSample#NO_READING}
     * @param code what the converter gave, where its step is finer than the unrest of what it measures; {@link PadSample.Codes#NO_CODE} where it is coarser, so
     *     that equal codes mean nothing
     */
    record Reading(int milliC, int code) {
        /** There is none that can be relied on. */
        public static final Reading NONE = withoutCode(PadSample.NO_READING);

        /** Of a sensor whose steps are coarse. */
        public static Reading withoutCode(int milliC) {
            return new Reading(milliC, PadSample.Codes.NO_CODE);
        }
    }
}
