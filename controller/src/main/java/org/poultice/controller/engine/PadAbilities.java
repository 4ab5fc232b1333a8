package org.poultice.controller.engine;

import org.poultice.protocol.plan.Modality;

/**
 * What a pad can do, as it says itself.
 *
 * @param heat whether it has a heating output
 * @param cold whether it has a cooling output
 * @param skinSensor whether it has a sensor on the skin beside the one in the pad
 * @param twinSensor whether it has a second sensor in the pad, which has to agree with the first
 */
public record PadAbilities(boolean heat, boolean cold, boolean skinSensor, boolean twinSensor) {

    /** Of a pad without a second sensor. */
    public PadAbilities(boolean heat, boolean cold, boolean skinSensor) {
        this(heat, cold, skinSensor, false);
    }

    public boolean can(Modality modality) {
        return modality == Modality.HEAT ? heat : cold;
    }
}
