package org.poultice.controller.engine;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * What shows whether the power does what is asked of it.
 *
 * @param offSince since when none has been asked for, and the last lease is over; or null
 * @param reached whether the heat that is being applied has been at its target
 * @param shortfall how far and for how long the heat has been too low since then without rising, in thousandths of a degree Celsius times
 *     seconds
 */
record PowerSigns(@Nullable MonoTime offSince, boolean reached, long shortfall) {
    static final PowerSigns NONE = new PowerSigns(null, false, 0);

    /** Heat may be below its target by this while all is well, in thousandths of a degree Celsius. */
    static final int USUALLY_SHORT = 1_500;

    PowerSigns after(Look look, Trend surface) {
        MonoTime off = look.since(offSince, !look.isPowerAsked());
        Phase.Applying applying = look.applying();
        if (applying == null || !look.isApplying(Modality.HEAT)) {
            return new PowerSigns(off, false, 0);
        }
        if (!applying.regulator().on()) {
            return new PowerSigns(off, true, 0); // the regulator holds the power off because the target is reached
        }
        int target = look.rules().plan().target(Modality.HEAT).milliC();
        int missing = target - USUALLY_SHORT - look.surfaceMilliC();
        if (!reached || missing <= 0 || !HeatRules.isFlat(surface)) {
            return new PowerSigns(off, reached, shortfall);
        }
        return new PowerSigns(off, true, shortfall + missing * look.sinceLast().toMillis() / 1000);
    }
}
