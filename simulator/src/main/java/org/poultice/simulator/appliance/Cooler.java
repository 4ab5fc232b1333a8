package org.poultice.simulator.appliance;

/**
 * A jacket through which a pump moves water from a reservoir with ice. The reservoir stays at 2 °C for as long as there is ice; what the jacket
 * brings melts it. Then the water warms.
 */
public final class Cooler extends Lumps {
    private static final double WITH_ICE = 2.0; // °C, of well-stirred water around ice
    private static final double ICE_KG = 1.5;
    private static final double MELTING = 334_000; // J/kg
    private static final double WATER_CAPACITY = ICE_KG * 4_186; // J/K
    private static final double FLOW = 12.0; // W/K
    private static final double NO_FLOW = 0.15; // W/K with the pump off
    private static final double JACKET_CAPACITY = 1_200; // J/K

    private double ice = ICE_KG * MELTING;
    private double reservoir = WITH_ICE;
    private double jacket;
    private boolean stopped;

    /** With fresh ice, and a jacket as warm as the room. */
    Cooler(double airCelsius) {
        jacket = airCelsius;
    }

    @Override
    public double advance(double seconds, double share, double wattsPerK, double outsideCelsius) {
        double flow = NO_FLOW + (stopped ? 0 : (FLOW - NO_FLOW) * share);
        double half = seconds / 2;
        double rate = flow * (reservoir - jacket) + wattsPerK * (outsideCelsius - jacket);
        double between = jacket + half * rate / JACKET_CAPACITY;
        double out = wattsPerK * (between - outsideCelsius);
        double melts = flow * (between - reservoir);
        jacket -= seconds * (melts + out) / JACKET_CAPACITY;
        warmReservoir(seconds * melts);
        return seconds * out;
    }

    private void warmReservoir(double joules) {
        ice -= joules;
        if (ice < 0) {
            reservoir -= ice / WATER_CAPACITY;
            ice = 0;
        }
    }

    @Override
    public double faceCelsius() {
        return jacket;
    }

    @Override
    public void correct(double joules) {
        jacket -= joules / JACKET_CAPACITY;
    }

    @Override
    public double storedJ() {
        return JACKET_CAPACITY * jacket + WATER_CAPACITY * reservoir - ice;
    }

    @Override
    public double extremeCelsius() {
        return reservoir;
    }

    /** How much ice is left, kg. */
    public double iceKg() {
        return ice / MELTING;
    }

    @Override
    public void stopPump(boolean isStopped) {
        stopped = isStopped;
    }

    @Override
    public void takeIce(boolean gone) {
        ice = gone ? 0 : ICE_KG * MELTING;
        reservoir = gone ? reservoir : WITH_ICE;
    }
}
