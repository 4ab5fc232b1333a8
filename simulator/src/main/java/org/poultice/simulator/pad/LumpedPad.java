package org.poultice.simulator.pad;

import org.poultice.protocol.plan.Modality;

/**
 * A pad and skin made of a few lumps, each with a capacity and conductances to its neighbours.
 *
 * <p>Heating: an electric film warms a surface, which gives its warmth through a thin cover to the skin; the film loses some to the room
 * at its back. Cooling: a pump moves water from a reservoir with ice through a jacket, which lies on the skin over a damp towel. A pad with both
 * outputs is two appliances of which one is in place: the one that was driven last, the heating one before that. Both sizes are 0.06 m².
 *
 * <p>Power by the share of time, as from a fast switch: a share of 0.5 heats, and pumps, half as much.
 */
public final class LumpedPad implements ThermalModel {
    /** What one supply for 0.06 m² may give at most, in watts. */
    public static final double SMALL_SUPPLY_WATTS = 20;

    /** Steps are cut into pieces of at most so many seconds; the fastest lump has a time constant of 22 s. */
    static final double LONGEST_STEP = 0.5;

    private static final double AREA = 0.06; // m²
    private static final double FILM_CAPACITY = 120; // J/K
    private static final double FILM_TO_SURFACE = 3.0; // W/K
    private static final double SURFACE_CAPACITY = 180; // J/K
    private static final double FILM_BACK_LOSS = 0.30; // W/K to the room
    private static final double LAIN_UPON_LOSS = 0.05; // W/K, for a back that somebody lies on
    private static final double COVER = 0.012; // m²K/W, a thin film

    private static final double RESERVOIR = 2.0; // °C while there is ice
    private static final double FLOW = 12.0; // W/K
    private static final double NO_FLOW = 0.15; // W/K with the pump off
    private static final double MELT_WATER_CAPACITY = 1.5 * 4_186; // J/K, of 1.5 kg
    private static final double JACKET_CAPACITY = 1_200; // J/K
    private static final double DAMP_TOWEL = 0.0186; // m²K/W

    /** Between an appliance that nobody wears and the air, m²K/W. */
    private static final double DETACHED = 0.125;

    private final double heatWatts;
    private final LumpedSkin skin = new LumpedSkin();
    private Modality inPlace;
    private boolean onBody = true;
    private boolean lainUpon;
    private boolean pumpStopped;
    private boolean iceGone;
    private double reservoir = RESERVOIR;
    private double film = LumpedSkin.ROOM;
    private double surface = LumpedSkin.ROOM;
    private double jacket = LumpedSkin.ROOM;

    /**
     * A cool pad on skin at rest, in a room of 23 °C.
     *
     * @param heatWatts what the film draws at a share of 1
     * @param first which appliance is in place until one is driven
     */
    public LumpedPad(double heatWatts, Modality first) {
        this.heatWatts = heatWatts;
        inPlace = first;
    }

    @Override
    public void advance(double seconds, double heatShare, double coldShare) {
        if (heatShare > 0) {
            inPlace = Modality.HEAT;
        } else if (coldShare > 0) {
            inPlace = Modality.COLD;
        }
        double left = seconds;
        while (left > 0) {
            double step = Math.min(left, LONGEST_STEP);
            step(step, heatShare, coldShare);
            left -= step;
        }
    }

    private void step(double seconds, double heatShare, double coldShare) {
        double fromSurface = wattsToward(Modality.HEAT, surface, COVER);
        double fromJacket = wattsToward(Modality.COLD, jacket, DAMP_TOWEL);
        double filmToSurface = FILM_TO_SURFACE * (film - surface);
        double conductance = NO_FLOW + (pumpStopped ? 0 : (FLOW - NO_FLOW) * coldShare);
        double intoReservoir = conductance * (jacket - reservoir);
        double backLoss = lainUpon ? LAIN_UPON_LOSS : FILM_BACK_LOSS;

        film += seconds * (heatWatts * heatShare - filmToSurface - backLoss * (film - LumpedSkin.ROOM)) / FILM_CAPACITY;
        surface += seconds * (filmToSurface - fromSurface) / SURFACE_CAPACITY;
        jacket += seconds * (-intoReservoir - fromJacket) / JACKET_CAPACITY;
        reservoir = iceGone ? reservoir + seconds * intoReservoir / MELT_WATER_CAPACITY : RESERVOIR;
        skin.step(seconds, intoSkin(fromSurface, fromJacket));
    }

    /** What leaves an appliance at its face: to the skin when it is in place, to the air when it is not. */
    private double wattsToward(Modality appliance, double celsius, double interfaceResistance) {
        if (touches(appliance)) {
            return AREA * (celsius - skin.celsius()) / interfaceResistance;
        }
        return AREA * (celsius - LumpedSkin.ROOM) / DETACHED;
    }

    private double intoSkin(double fromSurface, double fromJacket) {
        if (!onBody) {
            return LumpedSkin.TO_ROOM * (LumpedSkin.ROOM - skin.celsius());
        }
        return (inPlace == Modality.HEAT ? fromSurface : fromJacket) / AREA;
    }

    private boolean touches(Modality appliance) {
        return onBody && inPlace == appliance;
    }

    @Override
    public double padCelsius() {
        return inPlace == Modality.HEAT ? surface : jacket;
    }

    @Override
    public double skinCelsius() {
        return skin.celsius();
    }

    @Override
    public boolean onBody() {
        return onBody;
    }

    @Override
    public void layOnBody(boolean lies) {
        onBody = lies;
    }

    @Override
    public void stopPump(boolean stopped) {
        pumpStopped = stopped;
    }

    @Override
    public void takeIce(boolean gone) {
        iceGone = gone;
    }

    @Override
    public void lieOn(boolean lies) {
        lainUpon = lies;
    }
}
