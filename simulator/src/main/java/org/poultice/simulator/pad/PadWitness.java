package org.poultice.simulator.pad;

/** Whoever stands beside a simulated pad: hears its line, measures at its terminals, sees what happens. Must not call the pad back. */
public interface PadWitness {

    /** The pad puts these bytes on the line. */
    void sent(byte[] bytes);

    /**
     * The power at the pad's terminals from this moment on.
     *
     * @param nanos true time from the start of the simulation
     * @param heatPercent share of the full power, 0 to 100
     * @param coldPercent the same of the other output
     */
    void powered(long nanos, int heatPercent, int coldPercent);

    /** Something else happened. */
    default void happened(long nanos, PadEvent what) {}
}
