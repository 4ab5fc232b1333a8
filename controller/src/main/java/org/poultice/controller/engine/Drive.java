package org.poultice.controller.engine;

import org.poultice.protocol.plan.Modality;

/**
 * Power for one output until a moment, the only way to switch anything on. A pad that hears nothing more drops the output at
 * {@code until}, by itself.
 *
 * @param output which output; the other one is off
 * @param dutyPercent share of the pad's power, 0 to 100; 0 holds the lease without power
 * @param until when it ends unless it is renewed, never after the end of the application
 */
public record Drive(Modality output, int dutyPercent, MonoTime until) {
    public Drive {
        if (dutyPercent < 0 || dutyPercent > 100) {
            throw new IllegalArgumentException("duty " + dutyPercent + " %, allowed is 0 to 100");
        }
    }
}
