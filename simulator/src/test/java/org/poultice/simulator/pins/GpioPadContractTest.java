package org.poultice.simulator.pins;

/** The pad on simulated pins. */
class GpioPadContractTest extends PadContract {

    @Override
    protected PadRig rig() {
        return new PinRig(PumpParts.NOMINAL);
    }
}
