package org.poultice.simulator.pins;

/** The pad at a serial line, with its own firmware. */
class SerialPadContractTest extends PadContract {

    @Override
    protected PadRig rig() {
        return new SerialRig();
    }
}
