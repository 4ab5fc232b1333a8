package org.poultice.controller.adapter.gpio.chardev;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Outputs that are one request to the kernel: one call sets them all. Bit i is the output i. Each is an output of Pi4J's as well, for itself.
 *
 * <p>Any thread. The lines go back to the kernel when the last of the outputs is shut down.
 */
public final class OutputBank {
    private final Lines lines;
    private final List<ChardevOutput> outputs = new ArrayList<>();
    private final BitSet inUse = new BitSet(); // guarded by this

    OutputBank(Lines lines) {
        this.lines = lines;
    }

    void add(ChardevOutput output) {
        inUse.set(outputs.size());
        outputs.add(output);
    }

    /** The outputs, in the order in which they were asked for. */
    public List<DigitalOutput> outputs() {
        return List.copyOf(outputs);
    }

    /**
     * Sets all of them in one call.
     *
     * @throws GpioException when the chip has gone, or the outputs were shut down
     */
    public void set(long on) throws GpioException {
        lines.set(all(), on);
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).wasSet((on & 1L << i) != 0);
        }
    }

    /**
     * Which of their lines are on, as the chip reads them back.
     *
     * @throws GpioException when the chip has gone, or the outputs were shut down
     */
    public long levels() throws GpioException {
        return lines.get(all());
    }

    void set(int index, boolean on) throws GpioException {
        lines.set(1L << index, on ? 1L << index : 0);
    }

    synchronized void release(int index) throws GpioException {
        inUse.clear(index);
        if (inUse.isEmpty()) {
            lines.close();
        }
    }

    private long all() {
        return -1L >>> (Long.SIZE - outputs.size());
    }
}
