package org.poultice.simulator.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.poultice.simulator.line.FaultyLine;
import org.poultice.simulator.pad.SimulatedPad;

/** The line between the pad and the device, in the pad's time. Without a fault nothing stays on it. An error of the device is an UncheckedIOException. */
final class PortLine extends FaultyLine {
    private final Port port;
    private final byte[] heard = new byte[1024];
    private boolean isCut;

    PortLine(Port port, SplittableRandom random) {
        super(random);
        this.port = port;
    }

    /** The pad says something now. */
    void sent(byte[] bytes, long now) {
        if (!isCut) {
            toController.put(bytes, now);
            handOver(now);
        }
    }

    /** Takes what a controller has said, if it has; it counts as said when it has been read. Returns whether there was something. */
    boolean hear(LongSupplier clock) throws IOException {
        int count = port.read(heard);
        if (count > 0 && !isCut) {
            toPad.put(Arrays.copyOf(heard, count), clock.getAsLong());
        }
        return count > 0;
    }

    /** When something arrives at either end next; {@link Long#MAX_VALUE} when nothing is on its way. */
    long nextArrival() {
        return Math.min(toController.nextArrival(), toPad.nextArrival());
    }

    /** Gives both ends what has arrived there. */
    void carry(SimulatedPad pad) {
        handOver(pad.now());
        for (byte[] bytes = toPad.take(pad.now()); bytes != null; bytes = toPad.take(pad.now())) {
            pad.receive(bytes, 0, bytes.length);
        }
    }

    private void handOver(long now) {
        try {
            for (byte[] bytes = toController.take(now); bytes != null; bytes = toController.take(now)) {
                port.write(bytes);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void cutOff(boolean isCutOff) {
        if (isCut == isCutOff) {
            return;
        }
        isCut = isCutOff;
        toController.clear();
        toPad.clear();
        try {
            if (isCut) {
                port.pullOut();
            } else {
                port.putIn();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
