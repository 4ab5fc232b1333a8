package org.poultice.controller.engine;

import org.poultice.protocol.plan.Modality;

/**
 * What a pad can do, as it says itself.
 *
 * @param heat whether it has a heating output
 * @param cold whether it has a cooling output
 * @param skinSensor whether it has a sensor on the skin beside the one in the pad
 */
public record PadAbilities(boolean heat, boolean cold, boolean skinSensor) {

    public boolean can(Modality modality) {
        return modality == Modality.HEAT ? heat : cold;
    }
}
