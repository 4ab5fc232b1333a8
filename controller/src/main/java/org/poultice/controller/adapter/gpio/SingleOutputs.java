package org.poultice.controller.adapter.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.util.List;
import org.poultice.controller.adapter.gpio.chardev.GpioException;

/** Outputs of any provider of Pi4J's, which can only be set one by one: those that go off before those that come on. Any thread. */
final class SingleOutputs implements PinGroup.Outputs {
    private final List<DigitalOutput> outputs;

    SingleOutputs(List<DigitalOutput> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    /** What cannot be set does not keep the others from going off; nothing comes on then. */
    @Override
    public synchronized void set(long on) throws GpioException {
        RuntimeException first = null;
        for (int i = 0; i < outputs.size(); i++) {
            try {
                if ((on & 1L << i) == 0) {
                    outputs.get(i).off();
                }
            } catch (RuntimeException failed) { // whatever it is: the others have to go off
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw failed(first);
        }
        try {
            for (int i = 0; i < outputs.size(); i++) {
                if ((on & 1L << i) != 0) {
                    outputs.get(i).on();
                }
            }
        } catch (RuntimeException failed) {
            throw failed(failed);
        }
    }

    @Override
    public long levels() throws GpioException {
        try {
            long on = 0;
            for (int i = 0; i < outputs.size(); i++) {
                on |= outputs.get(i).isOn() ? 1L << i : 0;
            }
            return on;
        } catch (RuntimeException failed) {
            throw failed(failed);
        }
    }

    private static GpioException failed(RuntimeException failed) {
        return new GpioException("the pins cannot be driven: " + failed.getMessage(), failed);
    }
}
