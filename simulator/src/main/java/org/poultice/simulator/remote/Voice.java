package org.poultice.simulator.remote;

/** Somebody far away who asks something of the device. */
public interface Voice {
    void askToStop();

    /** Asks for a start, which only arms. */
    void askToStart();

    void tellOfCream();
}
