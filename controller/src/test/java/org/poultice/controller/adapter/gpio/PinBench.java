package org.poultice.controller.adapter.gpio;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.Wiring.Switching;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.protocol.plan.Modality;

/**
 * Pins, a clock and a sink for one test, without threads: the test wires what is sensed, and time passes when it says so, with the pad's thread always on time.
 */
final class PinBench implements Pins, MonotonicClock, EventSink {
    static final PadParts BOTH = new PadParts(true, true, false, Switching.PWM, null, null, null);

    final List<Event> events = new ArrayList<>();
    /** Each change of an output: {@code ms heat cold}, from 0. */
    final List<String> outputs = new ArrayList<>();
    /** When the pump's line changed, in ms. */
    final List<Double> pumpSteps = new ArrayList<>();

    final GpioPad pad;
    boolean broken;
    boolean settingFails;
    /** Whether setting fails as no pins should. */
    boolean settingThrows;

    boolean heatWelded;
    boolean coldWelded;
    boolean current;
    boolean buttonDown;
    int sets;
    int closings;
    Power power = Power.OFF;

    private static final long MILLI = 1_000_000L;
    private long nowNanos = 10_000 * MILLI + 123_456;
    private long beginNanos = nowNanos;
    private @Nullable ButtonListener listener;

    PinBench(PadParts parts) {
        pad = new GpioPad(this, this, this, parts);
    }

    /** A pad that has been found and has given one account of itself; that is forgotten. */
    static PinBench found(PadParts parts) {
        PinBench bench = new PinBench(parts);
        bench.pad.start();
        bench.pass(100);
        bench.events.clear();
        bench.beginNanos = bench.nowNanos;
        return bench;
    }

    /** Lets time pass, with the pad's thread on time. */
    void pass(long millis) {
        long target = nowNanos + millis * MILLI;
        while (pad.nextDue().nanos() <= target) {
            nowNanos = Math.max(nowNanos, pad.nextDue().nanos());
            pad.timePassed();
        }
        nowNanos = target;
    }

    /** Lets time pass without the pad's thread. */
    void stall(long millis) {
        nowNanos += millis * MILLI;
    }

    void drive(Modality output, int dutyPercent, long millis) {
        pad.drive(new Drive(output, dutyPercent, now().plus(Duration.ofMillis(millis))));
    }

    /** Drives anew each 100 ms, as if there were no end to it. */
    void keep(Modality output, int dutyPercent, long millis) {
        for (long left = millis; left > 0; left -= 100) {
            drive(output, dutyPercent, 3_000);
            pass(Math.min(left, 100));
        }
    }

    /** The button's line changes, and the edge is told. */
    void button(boolean down) {
        buttonDown = down;
        edge(down);
    }

    void edge(boolean down) {
        Objects.requireNonNull(listener, "nobody listens to the button").edge(down);
    }

    /** What happened, by the names of the events; accounts of the pad left out. */
    List<String> happened() {
        return events.stream()
                .filter(event -> !(event instanceof Event.PadSampled))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    List<PadSample> samples() {
        return events.stream()
                .filter(Event.PadSampled.class::isInstance)
                .map(event -> ((Event.PadSampled) event).sample())
                .toList();
    }

    @Override
    public void set(Power next) throws IOException {
        sets++;
        if (settingThrows) {
            throw new IllegalStateException("a fault of the pins' own");
        }
        if (broken || settingFails) {
            throw new IOException("no such device");
        }
        if (next.heat() != power.heat() || next.cold() != power.cold()) {
            outputs.add(String.format(
                    Locale.ROOT, "%.0f %s", millis(), next.heat() ? "heat" : next.cold() ? "cold" : "off"));
        }
        if (next.pump() != power.pump()) {
            pumpSteps.add(millis());
        }
        power = next;
    }

    @Override
    public Sensed read() throws IOException {
        if (broken) {
            throw new IOException("no such device");
        }
        return new Sensed(power.heat() || heatWelded, power.cold() || coldWelded, current, buttonDown);
    }

    @Override
    public void onButton(ButtonListener to) {
        listener = to;
    }

    @Override
    public void close() {
        closings++;
    }

    @Override
    public MonoTime now() {
        return new MonoTime(nowNanos);
    }

    @Override
    public void offer(Event event) {
        events.add(event);
    }

    private double millis() {
        return (nowNanos - beginNanos) / (double) MILLI;
    }
}
