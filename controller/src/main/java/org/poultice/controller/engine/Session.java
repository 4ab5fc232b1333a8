package org.poultice.controller.engine;

import org.poultice.protocol.plan.Modality;

/**
 * One run, from its start to its end or trip.
 *
 * @param number counts the sessions of this device, from 1
 * @param index the present application's place, or in a break that of the one before it; from 0
 * @param applications how many there are to be
 * @param modality of the present or last application
 */
public record Session(long number, int index, int applications, Modality modality) {

    boolean isLast() {
        return index + 1 >= applications;
    }

    Session next(Modality nextModality) {
        return new Session(number, index + 1, applications, nextModality);
    }
}
