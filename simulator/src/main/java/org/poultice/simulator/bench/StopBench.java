package org.poultice.simulator.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.GpioPad;
import org.poultice.controller.adapter.gpio.PadParts;
import org.poultice.controller.adapter.gpio.PinThread;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.os.SystemMonotonicClock;
import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.TherapyEngine;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.Thermometer;

/**
 * From the edge of a stop to the outputs being off: the product's own thread of the edges, pad, control loop and engine, within an application. A
 * session begins anew for each round, by a press, with a journal that keeps nothing: a stop does not wait for it.
 */
final class StopBench {
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final int WARM_UP_ROUNDS = 20;
    private static final Duration UNTIL_BELIEVED = Duration.ofMillis(60);
    private static final int ROOM_MILLI_C = 25_000;
    private static final int SKIN_MILLI_C = 33_000;

    private final Stage stage;
    private final Rules rules;
    private final TimedPins pins;
    private final SystemMonotonicClock clock = new SystemMonotonicClock();

    StopBench(Stage stage, Rules rules) {
        this.stage = stage;
        this.rules = rules;
        this.pins = new TimedPins(stage.pins());
    }

    /** How long each stop took, in nanoseconds, the shortest first. */
    long[] stops(int rounds) throws IOException {
        for (int i = 0; i < Math.min(rounds, WARM_UP_ROUNDS); i++) {
            round(); // until the compiler has seen it
        }
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            nanos[i] = round();
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** How many calls to the kernel of the kind that sets lines one thread makes in a second. */
    long callsPerSecond() throws IOException {
        long calls = 0;
        long begun = System.nanoTime();
        long lasted = 0;
        while (lasted < Duration.ofSeconds(2).toNanos()) {
            for (int i = 0; i < 1_000; i++) {
                stage.call();
            }
            calls += 1_000;
            lasted = System.nanoTime() - begun;
        }
        return calls * Duration.ofSeconds(1).toNanos() / lasted;
    }

    private long round() throws IOException {
        pins.begin();
        Later sink = new Later();
        PadParts parts = new PadParts(true, true, false, Wiring.Switching.PWM, at(ROOM_MILLI_C), at(SKIN_MILLI_C));
        GpioPad pad = new GpioPad(clock, sink, pins, parts);
        ControlLoop loop = ControlLoop.of(
                new TherapyEngine(rules),
                State.fresh(clock.now()),
                new ControlLoop.Ports(pad, new NoJournal(), List.of()),
                clock);
        sink.loop = loop;
        Thread deciding = new Thread(loop::run, "control-loop");
        deciding.start();
        new PinThread(pad, clock).start();
        try {
            press(sink);
            pins.awaitOn();
            long pressed = System.nanoTime();
            stage.button(true);
            long took = pins.awaitOff() - pressed;
            stage.button(false);
            return took;
        } finally {
            pad.close();
            loop.close();
            join(deciding);
        }
    }

    /** A press that begins a session: the pad must be found, and each level of the line last until it is believed. */
    private void press(Later sink) throws IOException {
        sink.await(Event.PadSampled.class);
        LockSupport.parkNanos(UNTIL_BELIEVED.toNanos()); // nothing tells that the button is known to be up
        stage.button(true);
        sink.await(Event.ButtonDown.class);
        stage.button(false);
        sink.await(Event.ButtonUp.class);
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Thermometer at(int milliC) {
        return new Thermometer() {
            @Override
            public int milliC(MonoTime now) {
                return milliC;
            }

            @Override
            public void close() {}
        };
    }

    /** Hands events on to the loop, and keeps those that a round waits for. */
    private static final class Later implements EventSink {
        private final BlockingQueue<Event> seen = new LinkedBlockingQueue<>();
        private volatile @Nullable ControlLoop loop;

        @Override
        public void offer(Event event) {
            ControlLoop present = loop;
            if (present != null) {
                present.offer(event);
            }
            seen.add(event);
        }

        void await(Class<? extends Event> kind) throws IOException {
            try {
                Event event;
                do {
                    event = seen.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
                } while (event != null && !kind.isInstance(event));
                if (event == null) {
                    throw new IOException("no " + kind.getSimpleName() + " came");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private static final class NoJournal implements Journal {
        @Override
        public void append(Occurrence.Journaled what, MonoTime at) {}

        @Override
        public void close() {}
    }
}
