package org.poultice.simulator.virtualpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.poultice.controller.adapter.gpio.GpioPad;
import org.poultice.controller.adapter.gpio.InputPin;
import org.poultice.controller.adapter.gpio.OutputPin;
import org.poultice.controller.adapter.gpio.PadParts;
import org.poultice.controller.adapter.gpio.Pi4jPins;
import org.poultice.controller.adapter.gpio.PinThread;
import org.poultice.controller.adapter.gpio.Pins;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.os.SystemMonotonicClock;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.Pad;
import org.poultice.simulator.pins.PadRig;

/** The product's pad, thread and provider at the chip's pins; what reaches the pad is judged from the kernel's record of them. */
final class ChipRig implements PadRig {
    private static final Wiring WIRING = new Wiring(
            Wiring.CHARDEV,
            VirtualPi.CHIP,
            new OutputPin(PadOnPins.HEAT, true),
            new OutputPin(PadOnPins.COLD, true),
            new OutputPin(PadOnPins.PUMP, false),
            null,
            null,
            null,
            new InputPin(PadOnPins.BUTTON, true, InputPin.Pull.UP),
            new Wiring.Panel(null, null, null, null),
            Wiring.Switching.PWM);

    /** The kernel's record is read by a thread of its own. */
    private static final Duration SLACK = Duration.ofMillis(50);

    private final VirtualPi pi = VirtualPi.here();
    private final PinTrace trace = PinTrace.ofGuest();
    private final SystemMonotonicClock clock = new SystemMonotonicClock();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final int before = trace.settings().size();
    private final CutPins pins;
    private final GpioPad pad;

    ChipRig() throws IOException, InterruptedException {
        pi.pull(PadOnPins.BUTTON, true);
        pins = new CutPins(Pi4jPins.open(WIRING));
        pad = new GpioPad(clock, events::add, pins, PadParts.of(WIRING, null, null, null));
        new PinThread(pad, clock).start();
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
        return clock.now();
    }

    @Override
    public void pass(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String power() {
        PadOnPins seen = seen();
        long now = System.nanoTime();
        if (!seen.isLicensed(now)) {
            return "off";
        }
        return seen.isOn(PadOnPins.HEAT, now)
                ? seen.isOn(PadOnPins.COLD, now) ? "both" : "heat"
                : seen.isOn(PadOnPins.COLD, now) ? "cold" : "off";
    }

    /** The lines alone: heat and cold must not be on together even while the power relay is open. */
    @Override
    public boolean hadBoth() {
        boolean heat = false;
        boolean cold = false;
        boolean both = false;
        for (PinTrace.Setting setting : seen().settings()) {
            heat = setting.line() == PadOnPins.HEAT ? !setting.high() : heat;
            cold = setting.line() == PadOnPins.COLD ? !setting.high() : cold;
            both |= heat && cold;
        }
        return both;
    }

    private PadOnPins seen() {
        List<PinTrace.Setting> all = trace.settings();
        return new PadOnPins(all.subList(before, all.size()));
    }

    @Override
    public Duration slack() {
        return SLACK;
    }

    @Override
    public Duration edgeSlack() {
        return SLACK;
    }

    @Override
    public void button(boolean down) {
        try {
            pi.pull(PadOnPins.BUTTON, !down);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A chip that has gone does not come back to whoever held its lines; one that cannot be reached does. */
    @Override
    public void lose() {
        pins.isCut = true;
    }

    @Override
    public void restore() {
        pins.isCut = false;
    }

    @Override
    public void close() {
        pins.isCut = false;
        pad.close();
    }

    /** Pins that cannot be reached while they are cut off. */
    private static final class CutPins implements Pins {
        private final Pins pins;
        private volatile boolean isCut;

        CutPins(Pins pins) {
            this.pins = pins;
        }

        @Override
        public void set(Power power) throws IOException {
            check();
            pins.set(power);
        }

        @Override
        public Sensed read() throws IOException {
            check();
            return pins.read();
        }

        private void check() throws IOException {
            if (isCut) {
                throw new IOException("cut off");
            }
        }

        @Override
        public void onButton(ButtonListener listener) {
            pins.onButton(listener);
        }

        @Override
        public void close() {
            pins.close();
        }
    }
}
