package org.poultice.simulator.appliance;

/** An electric film that warms a surface; its back loses some to the room, and little of it when somebody lies on it. */
public final class HeatingPad extends Lumps {
    /** For 0.06 m², the most that the documented hardware allows: 333 W/m². */
    public static final double DOCUMENTED_WATTS = 20;

    /** The hottest that a film may get before its cut-out opens, °C. */
    public static final double DOCUMENTED_CUT_OUT = 50;

    private static final double HYSTERESIS = 5; // °C, of a small bimetal

    private static final double FILM_CAPACITY = 120; // J/K
    private static final double FILM_TO_SURFACE = 3.0; // W/K
    private static final double SURFACE_CAPACITY = 180; // J/K
    private static final double BACK_LOSS = 0.30; // W/K to the room
    private static final double LAIN_UPON_LOSS = 0.05; // W/K

    private final double watts;
    private final double air;
    private final CutOut cutOut;
    private double film;
    private double surface;
    private double backLoss;

    /**
     * A pad as warm as the room.
     *
     * @param backLoss what its film loses to the room while nobody lies on it, W/K
     */
    HeatingPad(double watts, double airCelsius, CutOut cutOut, double backLoss) {
        this.watts = watts;
        this.backLoss = backLoss;
        this.cutOut = cutOut;
        air = airCelsius;
        film = airCelsius;
        surface = airCelsius;
    }

    /** As documented: 20 W, and a cut-out of the film. */
    static HeatingPad documented(double airCelsius) {
        return new HeatingPad(
                DOCUMENTED_WATTS,
                airCelsius,
                new CutOut(DOCUMENTED_CUT_OUT, DOCUMENTED_CUT_OUT - HYSTERESIS),
                BACK_LOSS);
    }

    /** Of any power, and nothing that would stop it. */
    static HeatingPad unguarded(double watts, double airCelsius) {
        return new HeatingPad(watts, airCelsius, CutOut.none(), BACK_LOSS);
    }

    @Override
    public double advance(double seconds, double share, double wattsPerK, double outsideCelsius) {
        double in = cutOut.passes(film) ? watts * share : 0;
        double toSurface = FILM_TO_SURFACE * (film - surface);
        double out = wattsPerK * (surface - outsideCelsius);
        double half = seconds / 2;
        double filmBetween = film + half * (in - toSurface - backLoss * (film - air)) / FILM_CAPACITY;
        double surfaceBetween = surface + half * (toSurface - out) / SURFACE_CAPACITY;

        toSurface = FILM_TO_SURFACE * (filmBetween - surfaceBetween);
        out = wattsPerK * (surfaceBetween - outsideCelsius);
        double back = backLoss * (filmBetween - air);
        film += seconds * (in - toSurface - back) / FILM_CAPACITY;
        surface += seconds * (toSurface - out) / SURFACE_CAPACITY;
        count(seconds * in, seconds * back);
        return seconds * out;
    }

    @Override
    public double faceCelsius() {
        return surface;
    }

    @Override
    public void correct(double joules) {
        surface -= joules / SURFACE_CAPACITY;
    }

    @Override
    public double storedJ() {
        return FILM_CAPACITY * film + SURFACE_CAPACITY * surface;
    }

    @Override
    public double extremeCelsius() {
        return film;
    }

    @Override
    public boolean isCutOut() {
        return cutOut.isOpen();
    }

    @Override
    public void lainUpon(boolean lies) {
        backLoss = lies ? LAIN_UPON_LOSS : BACK_LOSS;
    }
}
