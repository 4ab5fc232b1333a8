package org.poultice.controller.adapter.gpio.chardev;

import com.pi4j.context.Context;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalState;

/** One output of a bank. Its state is what it was set to last; the bank reads the line itself. */
final class ChardevOutput extends DigitalOutputBase {
    private final OutputBank bank;
    private final int index;

    /** @param index its place in the bank, whose lines have its initial state already */
    ChardevOutput(ChardevOutputs provider, DigitalOutputConfig config, OutputBank bank, int index) {
        super(provider, config);
        this.bank = bank;
        this.index = index;
        this.state = ChardevOutputs.initial(config);
    }

    /** Sets the line even if it should be so already. Pi4J does that with the initial state, too, which changes nothing. */
    @Override
    public DigitalOutput state(DigitalState state) {
        try {
            bank.set(index, Polarity.isOn(config(), state));
        } catch (GpioException gone) {
            throw new IOException(gone.getMessage(), gone);
        }
        return super.state(state);
    }

    void wasSet(boolean on) {
        super.state(Polarity.state(config(), on));
    }

    @Override
    public DigitalOutput shutdownInternal(Context context) throws ShutdownException {
        try {
            return super.shutdownInternal(context);
        } finally {
            release();
        }
    }

    private void release() throws ShutdownException {
        try {
            bank.release(index);
        } catch (GpioException broken) {
            throw new ShutdownException(broken.getMessage(), broken);
        }
    }
}
