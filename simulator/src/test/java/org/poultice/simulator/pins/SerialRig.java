package org.poultice.simulator.pins;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.serial.SerialLine;
import org.poultice.controller.adapter.serial.SerialPad;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Pad;
import org.poultice.simulator.pad.PadBuild;
import org.poultice.simulator.pad.PadWitness;
import org.poultice.simulator.pad.SimulatedPad;

/** The product's serial pad at a line without delay, with a pad that runs its own firmware at the other end, in virtual time. */
final class SerialRig implements PadRig, SerialLine, PadWitness, MonotonicClock {
    private static final long LOOK = Duration.ofMillis(10).toNanos();

    private final SimulatedPad device;
    private final SerialPad pad;
    private final List<Event> events = new ArrayList<>();
    private final Deque<byte[]> toController = new ArrayDeque<>();
    private @Nullable End end;
    private boolean plugged = true;
    private boolean open;
    private long waitedAt;
    private int heat;
    private int cold;
    private boolean both;

    SerialRig() {
        PadBuild build = PadBuild.heatAndCold();
        device = new SimulatedPad(build, build.thermalModel(), 1, this);
        pad = new SerialPad(this, events::add, this);
        pad.start();
        open();
    }

    @Override
    public Pad pad() {
        return pad;
    }

    @Override
    public List<Event> events() {
        return events;
    }

    @Override
    public MonoTime now() {
        return new MonoTime(device.now());
    }

    @Override
    public void pass(Duration length) {
        long target = device.now() + length.toNanos();
        carry();
        while (device.now() < target) {
            device.advanceTo(Math.min(Math.min(device.nextDeadline(), device.now() + LOOK), target));
            carry();
        }
    }

    @Override
    public String power() {
        return heat > 0 ? cold > 0 ? "both" : "heat" : cold > 0 ? "cold" : "off";
    }

    @Override
    public boolean hadBoth() {
        return both;
    }

    @Override
    public Duration slack() {
        return Duration.ZERO;
    }

    /** The pad tells of a press with a sample of its own, at once. */
    @Override
    public Duration edgeSlack() {
        return Duration.ofMillis(20);
    }

    @Override
    public void button(boolean down) {
        device.button(down);
    }

    @Override
    public void lose() {
        plugged = false;
        open = false;
        toController.clear();
        end().closed();
    }

    @Override
    public void restore() {
        plugged = true;
        open();
    }

    @Override
    public void start(End theEnd) {
        end = theEnd;
    }

    @Override
    public void wake() {
        while (open) {
            byte[] frame = end().nextFrame();
            if (frame == null) {
                return;
            }
            device.receive(frame, 0, frame.length);
        }
    }

    @Override
    public void reopen() {
        open = false;
        end().closed();
        if (plugged) {
            open();
        }
    }

    @Override
    public void close() {
        wake();
        open = false;
    }

    @Override
    public void sent(byte[] bytes) {
        if (open) {
            toController.add(bytes);
        }
    }

    @Override
    public void powered(long nanos, int heatPercent, int coldPercent) {
        heat = heatPercent;
        cold = coldPercent;
        both |= heat > 0 && cold > 0;
    }

    private void open() {
        open = true;
        end().opened();
        wake();
    }

    private void carry() {
        for (byte[] bytes = toController.poll(); bytes != null; bytes = toController.poll()) {
            waitedAt = device.now();
            end().received(bytes, bytes.length);
        }
        if (open && device.now() - waitedAt >= 25 * LOOK) {
            waitedAt = device.now();
            end().waited();
        }
    }

    private End end() {
        if (end == null) {
            throw new IllegalStateException("the line was not started");
        }
        return end;
    }
}
