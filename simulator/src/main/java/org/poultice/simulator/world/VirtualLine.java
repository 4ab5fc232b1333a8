package org.poultice.simulator.world;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.serial.SerialLine;
import org.poultice.controller.engine.MonoTime;
import org.poultice.simulator.pad.SimulatedPad;

/** A serial line without delay between the product's own adapter and the simulated pad. The world moves what is on it. */
final class VirtualLine implements SerialLine {
    private static final Duration SILENCE = Duration.ofMillis(250);

    private final SimulatedPad pad;
    private final Queue<byte[]> toController = new ArrayDeque<>();
    private @Nullable End end;
    private boolean open;
    private boolean wakened;
    private MonoTime due = MonoTime.LONG_AGO;

    VirtualLine(SimulatedPad pad) {
        this.pad = pad;
    }

    @Override
    public void start(End theEnd) {
        end = theEnd;
        due = MonoTime.LONG_AGO; // another process may mean another boot, and another clock
    }

    @Override
    public void wake() {
        wakened = true;
    }

    @Override
    public void reopen() {
        open = false;
        toController.clear();
        if (end != null) {
            end.closed();
        }
    }

    @Override
    public void close() {
        sendWhatWaits();
        cut();
    }

    /** The process at the end of the line is gone, without a last word. */
    void cut() {
        end = null;
        open = false;
        toController.clear();
    }

    /** The pad has put bytes on the line. */
    void sent(byte[] bytes) {
        if (open) {
            toController.add(bytes);
        }
    }

    /** Carries everything that is on the line, in both directions. */
    void move(MonoTime now) {
        End present = end;
        boolean isDue = !now.isBefore(due);
        if (isDue || !toController.isEmpty()) {
            due = now.plus(SILENCE);
        }
        if (present == null) {
            return;
        }
        if (!open && isDue) {
            open = true;
            present.opened();
        } else if (open && isDue && toController.isEmpty()) {
            present.waited();
        }
        for (byte[] bytes = toController.poll(); bytes != null; bytes = toController.poll()) {
            present.received(bytes, bytes.length);
            sendWhatWaits();
        }
        sendWhatWaits();
    }

    private void sendWhatWaits() {
        End present = end;
        if (!wakened || !open || present == null) {
            return;
        }
        wakened = false;
        for (byte[] frame = present.nextFrame(); frame != null; frame = present.nextFrame()) {
            pad.receive(frame, 0, frame.length);
        }
    }
}
