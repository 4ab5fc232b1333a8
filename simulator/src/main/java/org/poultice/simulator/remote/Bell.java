package org.poultice.simulator.remote;

/** Whoever has something new to say or to do rings it, so that nobody has to look otherwise. Used by one thread. */
final class Bell {
    private boolean rung = true;

    void ring() {
        rung = true;
    }

    boolean isRung() {
        return rung;
    }

    void quiet() {
        rung = false;
    }
}
