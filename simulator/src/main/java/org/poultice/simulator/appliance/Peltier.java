package org.poultice.simulator.appliance;

/**
 * A cold plate of aluminium on thermoelectric modules of the type TEC1-12706, each with a heat sink and a fan behind it. A module pumps αI·Tc − ½I²R − K·ΔT
 * out of the plate, in kelvin, and puts that and its electrical power αI·ΔT + I²R into the sink. Pulses are taken by their share of the time.
 *
 * <p>α, R and K follow from four numbers of the type's data sheet at a hot side of 25 °C: 14.4 V, 6.4 A, 66 K at most, quoted from memory. Sinks
 * and plate are assumptions. A switch at the plate opens at 1 °C, so that the hardware alone freezes nobody.
 */
public final class Peltier extends Lumps {
    private static final double ZERO_CELSIUS = 273.15;
    private static final double RATED_HOT_K = 298.15;
    private static final double RATED_VOLTS = 14.4;
    private static final double RATED_AMPERES = 6.4;
    private static final double RATED_DIFFERENCE = 66;

    private static final double SEEBECK = RATED_VOLTS / RATED_HOT_K; // V/K
    private static final double COLDEST_K = RATED_HOT_K - RATED_DIFFERENCE;
    private static final double OHMS = COLDEST_K / RATED_HOT_K * RATED_VOLTS / RATED_AMPERES;
    private static final double THROUGH =
            COLDEST_K * RATED_VOLTS * RATED_AMPERES / (2 * RATED_HOT_K * RATED_DIFFERENCE); // W/K

    private static final double PLATE_CAPACITY = 360; // J/K, 2.5 mm of aluminium
    private static final double BACK_LOSS = 0.10; // W/K, through foam
    private static final double SINK_CAPACITY = 300; // J/K each
    private static final double SINK_TO_AIR = 5.0; // W/K each, with its fan

    private static final double FROST = 1; // °C
    private static final double THAWED = 3; // °C

    private final int modules;
    private final double amperes;
    private final double air;
    private final CutOut frostGuard;
    private double plate;
    private double sink;

    private Peltier(int modules, double amperes, double airCelsius, CutOut frostGuard) {
        this.modules = modules;
        this.amperes = amperes;
        this.frostGuard = frostGuard;
        air = airCelsius;
        plate = airCelsius;
        sink = airCelsius;
    }

    /** With the switch that keeps it from freezing. */
    public static Peltier of(int modules, double amperes, double airCelsius) {
        return new Peltier(modules, amperes, airCelsius, new CutOut(FROST, THAWED));
    }

    @Override
    public double advance(double seconds, double share, double wattsPerK, double outsideCelsius) {
        double on = frostGuard.passes(plate) ? share : 0;
        double half = seconds / 2;
        double pumped = pumpedWatts(on, plate, sink);
        double in = wattsPerK * (outsideCelsius - plate) + BACK_LOSS * (air - plate);
        double away = modules * SINK_TO_AIR * (sink - air);
        double plateBetween = plate + half * (in - pumped) / PLATE_CAPACITY;
        double sinkBetween = sink + half * (pumped + electricWatts(on, plate, sink) - away) / (modules * SINK_CAPACITY);

        double electric = electricWatts(on, plateBetween, sinkBetween);
        pumped = pumpedWatts(on, plateBetween, sinkBetween);
        double out = wattsPerK * (plateBetween - outsideCelsius);
        double back = BACK_LOSS * (plateBetween - air);
        away = modules * SINK_TO_AIR * (sinkBetween - air);
        plate -= seconds * (out + back + pumped) / PLATE_CAPACITY;
        sink += seconds * (pumped + electric - away) / (modules * SINK_CAPACITY);
        count(seconds * electric, seconds * (back + away));
        return seconds * out;
    }

    /** What all modules take out of the plate. */
    private double pumpedWatts(double share, double plateC, double sinkC) {
        double driven = amperes * (SEEBECK * (plateC + ZERO_CELSIUS) - amperes * OHMS / 2);
        return modules * (share * driven - THROUGH * (sinkC - plateC));
    }

    private double electricWatts(double share, double plateC, double sinkC) {
        return modules * share * amperes * (SEEBECK * (sinkC - plateC) + amperes * OHMS);
    }

    @Override
    public double faceCelsius() {
        return plate;
    }

    @Override
    public void correct(double joules) {
        plate -= joules / PLATE_CAPACITY;
    }

    @Override
    public double storedJ() {
        return PLATE_CAPACITY * plate + modules * SINK_CAPACITY * sink;
    }

    @Override
    public boolean isCutOut() {
        return frostGuard.isOpen();
    }

    @Override
    public double extremeCelsius() {
        return sink;
    }
}
