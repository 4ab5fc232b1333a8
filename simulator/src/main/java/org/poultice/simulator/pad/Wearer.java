package org.poultice.simulator.pad;

/**
 * The person. Lays the pad on as soon as it is driven, and takes it off when nothing has driven it for a minute, to give the skin its break;
 * a regulator that holds the power off within an application does not make anybody get up. Does nothing before the first drive: somebody who
 * is about to press the button has the pad in place already.
 *
 * <p>A cold pack that stayed on would keep the skin below the 25 °C that the next cold application waits for, for much longer than a break.
 */
final class Wearer {
    static final long TAKES_IT_OFF_AFTER_NANOS = 60_000_000_000L;

    private final ThermalModel thermal;
    private boolean driven;
    private long takesItOffAt = Long.MAX_VALUE;

    Wearer(ThermalModel thermal) {
        this.thermal = thermal;
    }

    /** What the lamp on the pad says. */
    void sees(boolean drivenNow, long now) {
        if (drivenNow != driven) {
            driven = drivenNow;
            takesItOffAt = driven ? Long.MAX_VALUE : now + TAKES_IT_OFF_AFTER_NANOS;
            thermal.layOnBody(driven || thermal.onBody());
        }
        if (now >= takesItOffAt) {
            takesItOffAt = Long.MAX_VALUE;
            thermal.layOnBody(false);
        }
    }
}
