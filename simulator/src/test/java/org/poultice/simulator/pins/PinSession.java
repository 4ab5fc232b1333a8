package org.poultice.simulator.pins;

import java.time.Duration;
import java.util.List;
import org.poultice.controller.adapter.gpio.GpioPad;
import org.poultice.controller.adapter.gpio.PadParts;
import org.poultice.controller.adapter.gpio.Wiring.Switching;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.TherapyEngine;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.protocol.plan.CarePlan;
import org.poultice.protocol.plan.Temperature;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.pad.PadBuild;

/**
 * The product's loop and its pad on pins, on a back, in virtual time. The loop is asked at each event and in each period, the pad's thread when it wants to be;
 * either can be stopped, as a process that is stuck or dead would.
 */
final class PinSession implements MonotonicClock, EventSink {
    private static final Duration APPLICATION = Duration.ofMinutes(20);
    private static final int BOUNCES = 4;

    final PadJudge judge;
    final PinnedPad world;
    boolean loopRuns = true;
    boolean threadRuns = true;
    int switchings;
    private final GpioPad pad;
    private final ControlLoop loop;

    PinSession(PumpParts parts) {
        CarePlan plan = new CarePlan(
                "back-spasm",
                "Back spasm",
                CarePlan.Course.COLD_THEN_HEAT,
                Duration.ofDays(3),
                APPLICATION,
                APPLICATION,
                3,
                Temperature.celsius(6),
                Temperature.celsius(40),
                List.of());
        Rules rules = Rules.of(plan, Duration.ofDays(7));
        judge = new PadJudge(
                new TimeRules(APPLICATION, APPLICATION, plan.switchAfter(), rules.maxPerDay(), rules.day()));
        PadBuild build = PadBuild.heatAndCold();
        world = new PinnedPad(build, new PowerRelay(parts), this::powered);
        PadParts padParts =
                new PadParts(true, true, true, Switching.RELAY, world.padThermometer(), world.twinThermometer(), null);
        pad = new GpioPad(this, this, world.pins(), padParts);
        ControlLoop.Ports ports = new ControlLoop.Ports(pad, new Memory(), List.of());
        loop = ControlLoop.of(new TherapyEngine(rules), State.fresh(now()), ports, this);
        pad.start();
        pass(Duration.ofSeconds(1));
    }

    /** A short press of a button whose contacts bounce. */
    void press() {
        world.button(true, BOUNCES);
        pass(Duration.ofMillis(300));
        world.button(false, BOUNCES);
        pass(Duration.ofMillis(300));
    }

    void pass(Duration length) {
        long target = world.now() + length.toNanos();
        while (true) {
            long next = Math.min(Math.min(due(), world.nextDeadline()), target);
            world.advanceTo(Math.max(next, world.now()));
            if (threadRuns && pad.nextDue().nanos() <= world.now()) {
                pad.timePassed();
            }
            if (loopRuns) {
                loop.turn();
            }
            if (next == target && Math.min(due(), world.nextDeadline()) > target) {
                judge.look(target);
                return;
            }
        }
    }

    Phase phase() {
        return loop.state().phase();
    }

    String power() {
        return world.heat() ? world.cold() ? "both" : "heat" : world.cold() ? "cold" : "off";
    }

    @Override
    public MonoTime now() {
        return new MonoTime(world.now());
    }

    @Override
    public void offer(Event event) {
        loop.offer(event);
    }

    private long due() {
        long thread = threadRuns ? pad.nextDue().nanos() : Long.MAX_VALUE;
        return Math.min(thread, loopRuns ? loop.nextTick().nanos() : Long.MAX_VALUE);
    }

    private void powered(long nanos, boolean heat, boolean cold) {
        switchings++;
        judge.power(nanos, heat, cold);
    }

    /** A journal that is durable at once. */
    private static final class Memory implements Journal {
        @Override
        public void append(Occurrence.Journaled what, MonoTime at) {}

        @Override
        public void close() {}
    }
}
