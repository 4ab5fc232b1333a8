package org.poultice.simulator.broker;

import org.poultice.simulator.control.PlannedOrderConverter;

/** Reads the planned faults of a broker. */
public final class BrokerOrderConverter extends PlannedOrderConverter {
    public BrokerOrderConverter() {
        super(BrokerFaults.POSSIBLE, "broker-hung");
    }
}
