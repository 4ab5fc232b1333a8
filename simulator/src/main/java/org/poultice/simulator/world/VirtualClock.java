package org.poultice.simulator.world;

/** True time, in nanoseconds from the beginning of the simulation. Stands still until the world moves it. */
final class VirtualClock {
    private long nanos;

    long nanos() {
        return nanos;
    }

    void advanceTo(long next) {
        if (next < nanos) {
            throw new IllegalArgumentException("time goes forward, not from " + nanos + " to " + next);
        }
        nanos = next;
    }
}
