package org.poultice.simulator.appliance;

/**
 * An appliance as lumps of heat, one of which has a face of {@value #AREA_M2} m² toward the skin. Told how much power it has and what its face looks
 * at; asked for temperatures, and for what became of the heat. Steps are by the midpoint rule, which is exact enough for {@value #LONGEST_STEP_S} s:
 * the quickest lump of all has a time constant of 20 s. Heat is in joules, warm positive.
 */
public abstract class Lumps {
    public static final double AREA_M2 = 0.06;

    /** No step is longer. */
    public static final double LONGEST_STEP_S = 0.5;

    private double supplied;
    private double toRoom;

    Lumps() {}

    /**
     * Lets time pass.
     *
     * @param seconds 0 to {@value #LONGEST_STEP_S}
     * @param share of its power, 0 to 1
     * @param wattsPerK from its face to what that looks at
     * @param outsideCelsius what its face looks at
     * @return joules that have left through its face
     */
    public abstract double advance(double seconds, double share, double wattsPerK, double outsideCelsius);

    /** Its face, in °C. */
    public abstract double faceCelsius();

    /** So much more, or less, has left through its face than was thought. */
    public abstract void correct(double joules);

    /** What it holds, J against itself at 0 °C with its ice melted. */
    public abstract double storedJ();

    /** What its supply has put into it since the beginning. */
    public final double suppliedJ() {
        return supplied;
    }

    /** What it has given to the room since the beginning, other than through its face. */
    public final double toRoomJ() {
        return toRoom;
    }

    /** Its hottest or coldest part, in °C. */
    public double extremeCelsius() {
        return faceCelsius();
    }

    /** Whether something in it keeps its power off, whatever its terminals have. */
    public boolean isCutOut() {
        return false;
    }

    /** Whether it is fetched when it is needed, and does not wait on the skin. */
    public boolean isFetched() {
        return false;
    }

    /** Somebody lays it on the body, or takes it away. */
    public void laidOn(boolean on) {}

    /** Somebody lies on it, or does not. */
    public void lainUpon(boolean lies) {}

    /** Its pump stands still, whatever power it has, or runs. */
    public void stopPump(boolean stopped) {}

    /** Its ice has melted, or there is fresh ice. */
    public void takeIce(boolean gone) {}

    final void count(double suppliedJ, double toRoomJ) {
        supplied += suppliedJ;
        toRoom += toRoomJ;
    }
}
