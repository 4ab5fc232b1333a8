package org.poultice.simulator.virtualpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;
import org.poultice.simulator.pins.PadContract;
import org.poultice.simulator.pins.PadRig;

/** The pad on a kernel's chip, with its own thread, on the guest's clock. Time travels, so that none of it is early or late by chance. */
@Tag("virtual-pi-session")
class PadOnChipContractTest extends PadContract {

    @Override
    protected PadRig rig() {
        try {
            return new ChipRig();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
