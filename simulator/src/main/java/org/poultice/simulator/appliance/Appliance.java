package org.poultice.simulator.appliance;

import org.poultice.protocol.plan.Modality;

/** What a pad may have for one of its outputs. */
public enum Appliance {
    /** 20 W on 0.06 m², with a cut-out of the film at 50 °C: the documented hardware. */
    HEATING_PAD("heating-pad", Modality.HEAT, 20),
    /** 60 W and no cut-out, as no hardware should be. */
    STRONG_HEATING_PAD("strong-heating-pad", Modality.HEAT, 60),
    /** A pump, and water with 1.5 kg of ice. */
    COOLER("cooler", Modality.COLD, 6),
    /** A cold plate on two modules. */
    PELTIER("peltier", Modality.COLD, 120),
    /** From a refrigerator; its output is a lamp that says that it should lie on the skin. */
    GEL_PACK("gel-pack", Modality.COLD, 1);

    private static final int PELTIER_MODULES = 2;
    private static final double PELTIER_AMPERES = 5;

    private final String word;
    private final Modality output;
    private final int watts;

    Appliance(String word, Modality output, int watts) {
        this.word = word;
        this.output = output;
        this.watts = watts;
    }

    /** In a room, long unused. */
    public Lumps in(double airCelsius) {
        return switch (this) {
            case HEATING_PAD -> HeatingPad.documented(airCelsius);
            case STRONG_HEATING_PAD -> HeatingPad.unguarded(watts, airCelsius);
            case COOLER -> new Cooler(airCelsius);
            case PELTIER -> Peltier.of(PELTIER_MODULES, PELTIER_AMPERES, airCelsius);
            case GEL_PACK -> new GelPack(airCelsius);
        };
    }

    /** Which output of the pad drives it. */
    public Modality output() {
        return output;
    }

    /** What its supply gives at a share of 1, rounded. */
    public int watts() {
        return watts;
    }

    /** As it is written on a command line. */
    public String word() {
        return word;
    }
}
