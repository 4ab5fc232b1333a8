package org.poultice.simulator.sim;

import org.poultice.simulator.control.PlannedOrderConverter;
import org.poultice.simulator.mishap.PadFaults;

/** Reads the planned faults of a pad. */
public final class PadOrderConverter extends PlannedOrderConverter {
    public PadOrderConverter() {
        super(PadFaults.POSSIBLE, "sensor-frozen/pad");
    }
}
