package org.poultice.simulator.pins;

/** The pad on simulated pins. */
class GpioPadContractTest extends PadContract {

    @Override
    PadRig rig() {
        return new PinRig(PumpParts.NOMINAL);
    }
}
