package org.poultice.simulator.tissue;

import java.util.List;

/**
 * The layers of a lower back. The conductivities of fat and muscle are the database values for these tissues (IT'IS: 0.21 and 0.49 W/mK) times 1.2,
 * which was fitted to how long limbs of volunteers took to cool by 7 °C (Otte 2002); see docs/tissue.md.
 */
public final class LowerBack {
    /** Somebody of middle build. */
    public static final double USUAL_FAT_M = 0.010;

    /** A room of 23 °C: still air and radiation, 8 W/m²K. */
    public static final Boundary ROOM = new Boundary.Contact(23, 1 / 8.0);

    /** The muscles' far side. */
    public static final Boundary CORE = new Boundary.Temperature(37);

    private static final Layer EPIDERMIS =
            new Layer("epidermis", 0.1e-3, 0.05e-3, 0.235, 1200, 3590, 0, 0, Vessels.PASSIVE);
    private static final Layer DERMIS =
            new Layer("dermis", 2.0e-3, 0.25e-3, 0.445, 1109, 3391, 1.25e-3, 368, Vessels.DERMIS);
    private static final Layer MUSCLE =
            new Layer("muscle", 30e-3, 0.5e-3, 0.60, 1090, 3421, 6.7e-4, 988, Vessels.MUSCLE);

    private LowerBack() {}

    /** Epidermis, dermis, fat of the given thickness, and 30 mm of muscle; 90 cells with 10 mm of fat. */
    public static List<Layer> layers(double fatM) {
        Layer fat = new Layer("fat", fatM, 0.5e-3, 0.25, 911, 2348, 2.5e-4, 464, Vessels.FAT);
        return List.of(EPIDERMIS, DERMIS, fat, MUSCLE);
    }
}
