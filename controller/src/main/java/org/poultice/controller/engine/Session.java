package org.poultice.controller.engine;

import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Modality;

/**
 * One run, from its start to its end or trip.
 *
 * @param number counts the sessions of this device, from 1
 * @param index the present application's place, or in a break that of the one before it; from 0
 * @param applications how many there are to be
 * @param heatAllowed whether heat was allowed when the session began; a session does not change its course halfway
 * @param modality of the present or last application
 */
public record Session(long number, int index, int applications, boolean heatAllowed, Modality modality) {

    boolean isLast() {
        return index + 1 >= applications;
    }

    /** The modality of the application after this one. */
    Modality nextModality(CarePlan plan) {
        return plan.modality(heatAllowed, index + 1);
    }

    Session next(CarePlan plan) {
        return new Session(number, index + 1, applications, heatAllowed, nextModality(plan));
    }
}
