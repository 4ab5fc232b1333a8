package org.poultice.simulator.pins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.adapter.gpio.GpioPad;
import org.poultice.controller.adapter.gpio.PadParts;
import org.poultice.controller.adapter.gpio.Wiring.Switching;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Pad;
import org.poultice.simulator.pad.PadBuild;

/** The product's pad on simulated pins, in virtual time, with its thread always on time unless somebody stops it. */
final class PinRig implements PadRig, MonotonicClock {
    final PinnedPad world;
    final GpioPad pad;
    final List<String> powered = new ArrayList<>();
    boolean threadRuns = true;
    private final List<Event> events = new ArrayList<>();
    private boolean both;

    PinRig(PumpParts parts) {
        world = new PinnedPad(PadBuild.heatAndCold(), new PowerRelay(parts), this::powered);
        PadParts build =
                new PadParts(true, true, true, Switching.PWM, world.padThermometer(), world.twinThermometer(), null);
        pad = new GpioPad(this, events::add, world.pins(), build);
        pad.start();
    }

    private void powered(long nanos, boolean heat, boolean cold) {
        both |= heat && cold;
        powered.add(nanos / 1_000_000 + (heat ? " heat" : "") + (cold ? " cold" : "") + (heat || cold ? "" : " off"));
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
        return new MonoTime(world.now());
    }

    @Override
    public void pass(Duration length) {
        long target = world.now() + length.toNanos();
        while (threadRuns && pad.nextDue().nanos() <= target) {
            world.advanceTo(Math.max(world.now(), pad.nextDue().nanos()));
            pad.timePassed();
        }
        world.advanceTo(target);
    }

    @Override
    public String power() {
        return world.heat() ? world.cold() ? "both" : "heat" : world.cold() ? "cold" : "off";
    }

    @Override
    public boolean hadBoth() {
        return both;
    }

    @Override
    public Duration slack() {
        return Duration.ZERO;
    }

    @Override
    public Duration edgeSlack() {
        return Duration.ZERO;
    }

    @Override
    public void button(boolean down) {
        world.button(down, 0);
    }

    @Override
    public void lose() {
        world.chipGone(true);
    }

    @Override
    public void restore() {
        world.chipGone(false);
    }

    @Override
    public void close() {
        pad.close();
    }
}
