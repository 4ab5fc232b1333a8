package org.poultice.simulator.faults;

/** When in the first application of a session something goes wrong. */
enum Moment {
    /** At once, or soon after it has begun: the appliance is still on its way to its target. */
    WARMING(5, 60),
    /** Once it has been at its target for a while. */
    HOLDING(360, 840),
    /** At any time of it. */
    ANY(30, 840),
    /** When somebody stops it: what has power then keeps it. */
    SWITCH_OFF(600, 1_080),
    /** The same, while who lies on the pad sleeps on. */
    SWITCH_OFF_ASLEEP(600, 1_080);

    private final int earliest;
    private final int latest;

    Moment(int earliest, int latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    boolean isSwitchOff() {
        return this == SWITCH_OFF || this == SWITCH_OFF_ASLEEP;
    }

    /** In seconds from the beginning of the application. */
    int earliest() {
        return earliest;
    }

    /** In seconds from the beginning of the application. */
    int latest() {
        return latest;
    }
}
