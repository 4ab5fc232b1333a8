package org.poultice.simulator.pad;

/**
 * What becomes warm and cold: the pad, and the skin that it lies on. Told how much power the pad gets and for how long; asked for
 * temperatures. Used by one thread.
 */
public interface ThermalModel {

    /**
     * Lets time pass with the power as it is.
     *
     * @param seconds how long, 0 or more
     * @param heatShare what the heating output gives, as a share of the pad's power, 0 to 1
     * @param coldShare the same of the cooling output
     */
    void advance(double seconds, double heatShare, double coldShare);

    /** The pad's surface, in °C. */
    double padCelsius();

    /** The surface of the skin under the pad in truth, in °C. */
    double skinCelsius();

    /** The hottest part of a heating appliance, its film; what supplies the cold of a cooling one: its reservoir, its heat sink. In °C. */
    double extremeCelsius();

    /** Whether a thermal switch in the appliance keeps its power off, so that it draws none whatever its terminals have. */
    boolean isCutOut();

    /** Whether the pad lies on the body. */
    boolean onBody();

    /** Lays the pad on the body, or takes it off. */
    void layOnBody(boolean onBody);

    /** The pump of a cooling pack stands still, or runs when it has power. */
    void stopPump(boolean stopped);

    /** The ice has melted, from now on, or there is fresh ice. Nothing where there never was any. */
    void takeIce(boolean gone);

    /** Somebody lies on the pad, so that it touches better and its back loses less to the room, or does not. */
    void lieOn(boolean lies);

    /**
     * How firmly the pad lies on: what is between it and the skin has so many times its usual resistance from now on.
     *
     * @param times above 0; 1 as it usually is
     */
    void fit(double times);
}
