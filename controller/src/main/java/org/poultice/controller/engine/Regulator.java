package org.poultice.controller.engine;

import org.poultice.protocol.plan.Modality;

/**
 * Keeps the pad's surface at its target by switching: off as soon as the target is reached, on again when the surface has drifted by the
 * hysteresis, and neither sooner than a relay can bear.
 *
 * @param on whether it asks for power
 * @param since when it last changed its mind
 */
public record Regulator(boolean on, MonoTime since) {

    /** Off for as long as it likes: the first switch may come at once. */
    static final Regulator UNUSED = new Regulator(false, MonoTime.LONG_AGO);

    static final int FULL = 100;

    int dutyPercent() {
        return on ? FULL : 0;
    }

    /** What it asks for after one more reading. Without any it asks for all there is where time alone is the limit, and else for nothing. */
    Regulator next(Modality modality, int padMilliC, MonoTime now, Rules rules) {
        if (now.nanos() - since.nanos() < rules.shortestSwitch().toNanos()) {
            return this;
        }
        boolean wanted = padMilliC == PadSample.NO_READING ? rules.timeOnly() : isWanted(modality, padMilliC, rules);
        return wanted == on ? this : new Regulator(wanted, now);
    }

    private boolean isWanted(Modality modality, int padMilliC, Rules rules) {
        int target = rules.plan().target(modality).milliC();
        // How far the pad still has to go: positive when it is not warm enough for heat, or not cold enough for cold.
        int missing = modality == Modality.HEAT ? target - padMilliC : padMilliC - target;
        return on ? missing > 0 : missing >= rules.hysteresisMilliC();
    }
}
