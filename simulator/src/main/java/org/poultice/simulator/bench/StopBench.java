package org.poultice.simulator.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.GpioPad;
import org.poultice.controller.adapter.gpio.PadParts;
import org.poultice.controller.adapter.gpio.PinThread;
import org.poultice.controller.adapter.gpio.Wiring;
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
 *
 * <p>Until the application begins the clock is set ahead over what is only waited for. From then on it is the machine's; the stop comes at a random moment
 * of the pad's tick and of the loop's period. Before each round the machine's own wake-ups are measured, after a pause of the same kind.
 */
final class StopBench {
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final int WARM_UP_ROUNDS = 200;

    /** A little more than a button has to be quiet. */
    private static final Duration UNTIL_BELIEVED = Duration.ofMillis(40);

    /** The period of the pad's tick while something is on. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private static final int ROOM_MILLI_C = 25_000;
    private static final int SKIN_MILLI_C = 33_000;

    private final Stage stage;
    private final Rules rules;
    private final TimedPins pins;
    private final SkippingClock clock = new SkippingClock();
    private final Random random = new Random(4); // the same pauses in each run

    StopBench(Stage stage, Rules rules) {
        this.stage = stage;
        this.rules = rules;
        this.pins = new TimedPins(stage.pins());
    }

    /**
     * How long it took, each time.
     *
     * @param stops from the edge to the outputs being off
     * @param first from a byte written into a pipe to the thread that waits for it being awake
     * @param second the same, to another thread that the first one hands on to
     */
    record Took(Durations stops, Durations first, Durations second) {}

    Took stops(int rounds) throws IOException {
        long[] stops = new long[rounds];
        long[] first = new long[rounds];
        long[] second = new long[rounds];
        try (WakeUps wakeUps = new WakeUps()) {
            for (int i = -Math.min(rounds, WARM_UP_ROUNDS); i < rounds; i++) {
                int at = Math.max(0, i); // what the warm-up measured is written over
                pause();
                long begun = System.nanoTime();
                WakeUps.Awake awake = wakeUps.wake();
                first[at] = awake.firstAtNanos() - begun;
                second[at] = awake.secondAtNanos() - begun;
                stops[at] = round();
            }
        }
        return new Took(new Durations(stops), new Durations(first), new Durations(second));
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
        PadParts parts =
                new PadParts(true, true, false, Wiring.Switching.PWM, at(ROOM_MILLI_C), null, at(SKIN_MILLI_C));
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
            press(pad, sink);
            pins.awaitOn();
            pause();
            long pressed = System.nanoTime();
            stage.button(true);
            long took = pins.awaitOff() - pressed;
            button(false);
            return took;
        } finally {
            pad.close();
            loop.close();
            join(deciding);
        }
    }

    /** A press that begins a session: the pad must be found, and each level of the line last until it is believed. */
    private void press(GpioPad pad, Later sink) throws IOException {
        sink.await(Event.PadSampled.class);
        clock.skip(Duration.ofNanos(random.nextLong(ControlLoop.PERIOD.toNanos())));
        believe(pad);
        button(true);
        believe(pad);
        sink.await(Event.ButtonDown.class);
        button(false);
        believe(pad);
        sink.await(Event.ButtonUp.class);
    }

    /** Has the button's line change and the pad know of it. */
    private void button(boolean down) throws IOException {
        pins.beginEdge();
        stage.button(down);
        pins.awaitEdge();
    }

    private void believe(GpioPad pad) {
        clock.skip(UNTIL_BELIEVED);
        pad.timePassed();
    }

    private void pause() {
        long until = System.nanoTime() + random.nextLong(LONGEST_PAUSE.toNanos());
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
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
            public Reading reading(MonoTime now) {
                return Reading.withoutCode(milliC);
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
            long until = System.nanoTime()
                    + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS); // however many others come meanwhile
            try {
                Event event;
                do {
                    event = seen.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
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
