package org.poultice.simulator.world;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.serial.SerialLine;
import org.poultice.controller.engine.MonoTime;
import org.poultice.simulator.line.FaultyLine;
import org.poultice.simulator.pad.SimulatedPad;

/**
 * A serial line between the product's own adapter and the simulated pad, without delay or fault until somebody brings one about. The world moves
 * what is on it.
 */
public final class VirtualLine extends FaultyLine implements SerialLine {
    private static final Duration SILENCE = Duration.ofMillis(250);

    private final SimulatedPad pad;
    private final VirtualClock clock;
    private @Nullable End end;
    private boolean open;
    private boolean isCut;
    private boolean wakened;
    private MonoTime due = MonoTime.LONG_AGO;

    VirtualLine(SimulatedPad pad, VirtualClock clock, SplittableRandom random) {
        super(random);
        this.pad = pad;
        this.clock = clock;
    }

    @Override
    public void cutOff(boolean isCutOff) {
        isCut = isCutOff;
        toPad.clear();
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
        closeNow();
    }

    @Override
    public void close() {
        sendWhatWaits();
        cut();
    }

    /** The process at the end of the line is gone, without a last word. What it has sent is on its way. */
    void cut() {
        end = null;
        open = false;
        toController.clear();
    }

    /** Nothing on the line has power. */
    void die() {
        cut();
        toPad.clear();
    }

    /** The pad has put bytes on the line. */
    void sent(byte[] bytes) {
        if (open && !isCut) {
            toController.put(bytes, clock.nanos());
        }
    }

    /** When something arrives next, at either end. What has arrived already waits for whoever takes it. */
    long nextArrival() {
        long atController = toController.nextArrival();
        return Math.min(toPad.nextArrival(), atController > clock.nanos() ? atController : Long.MAX_VALUE);
    }

    /** Gives the pad what has arrived there. */
    void moveToPad() {
        for (byte[] bytes = toPad.take(clock.nanos()); bytes != null; bytes = toPad.take(clock.nanos())) {
            pad.receive(bytes, 0, bytes.length);
        }
    }

    /** Carries everything that is on the line, in both directions. */
    void move(MonoTime now) {
        End present = end;
        boolean isDue = !now.isBefore(due);
        if (isDue || toController.hasArrived(clock.nanos())) {
            due = now.plus(SILENCE);
        }
        if (present == null) {
            return;
        }
        if (isCut && open) {
            closeNow();
        } else if (!isCut && !open && isDue) {
            open = true;
            present.opened();
        } else if (open && isDue && !toController.hasArrived(clock.nanos())) {
            present.waited();
        }
        for (byte[] bytes = toController.take(clock.nanos()); bytes != null; bytes = toController.take(clock.nanos())) {
            present.received(bytes, bytes.length);
            sendWhatWaits();
        }
        sendWhatWaits();
    }

    /** Sends what the process has to say, as far as the line is open. */
    void sendWhatWaits() {
        End present = end;
        if (!wakened || !open || isCut || present == null) {
            return;
        }
        wakened = false;
        for (byte[] frame = present.nextFrame(); frame != null; frame = present.nextFrame()) {
            toPad.put(frame, clock.nanos());
        }
        moveToPad();
    }

    private void closeNow() {
        open = false;
        toController.clear();
        if (end != null) {
            end.closed();
        }
    }
}
