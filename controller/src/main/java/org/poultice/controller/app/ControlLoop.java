package org.poultice.controller.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.Step;
import org.poultice.controller.engine.TherapyEngine;
import org.poultice.controller.port.EventSink;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.MonotonicClock;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;
import org.poultice.controller.port.Request;

/**
 * The one thread that decides. Everything else only puts something into its bounded queue; it takes one after the other, asks the engine, and
 * has the effects done. A stop always gets in, and an event that does not is an event itself.
 *
 * <p>{@link #offer}, {@link #ask} and {@link #close} may be called by any thread. The rest belongs to the thread of {@link #run}, or to
 * whoever drives {@link #turn} in virtual time.
 */
public final class ControlLoop implements EventSink {
    /** How often the engine gets to think when nothing happens, and how often a lease is renewed. */
    public static final Duration PERIOD = Duration.ofSeconds(1);

    /** A minute of a pad's samples. A loop that is further behind has lost touch. */
    static final int QUEUE_LIMIT = 256;

    private static final Event TICK = new Event.Tick();

    private final TherapyEngine engine;
    private final EffectRunner effects;
    private final MonotonicClock clock;
    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final AtomicBoolean eventsLost = new AtomicBoolean();
    private final AtomicBoolean stopRequested = new AtomicBoolean();
    private volatile boolean closing;

    private State state;
    private MonoTime lastNow;
    private MonoTime nextTick;

    ControlLoop(TherapyEngine engine, State first, EffectRunner effects, MonotonicClock clock) {
        this.engine = engine;
        this.effects = effects;
        this.clock = clock;
        this.state = first;
        this.lastNow = clock.now();
        this.nextTick = lastNow;
    }

    /** With its effects on these ports. */
    public static ControlLoop of(TherapyEngine engine, State first, Ports ports, MonotonicClock clock) {
        return new ControlLoop(engine, first, new EffectRunner(ports.pad(), ports.journal(), ports.observers()), clock);
    }

    @Override
    public void offer(Event event) {
        if (event instanceof Event.StopRequested) {
            stopRequested.set(true);
            wake();
        } else if (!queue.offer(new Item(event, null, clock.now()))) {
            eventsLost.set(true);
        }
    }

    /**
     * Puts a request into the queue, unless that is half full: what is asked from afar must not crowd out what happens here.
     *
     * @return whether it will be decided
     */
    public boolean ask(Request request) {
        return queue.size() < QUEUE_LIMIT / 2 && queue.offer(new Item(null, request, clock.now()));
    }

    /** Runs until {@link #close}, then ends what is running and returns. */
    public void run() {
        try {
            while (!closing) {
                Item item = queue.poll(Math.max(0, clock.nanosUntil(nextTick)), TimeUnit.NANOSECONDS);
                if (item != null) {
                    take(item);
                }
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        advance(new Event.StopRequested(), clock.now());
    }

    /** Asks {@link #run} to end. Returns at once. */
    public void close() {
        closing = true;
        wake();
    }

    /** A full queue needs no waking. */
    private void wake() {
        queue.offer(new Item(null, null, clock.now()));
    }

    /** Takes what is queued by now, then lets the control period pass if it has. Never waits. */
    public void turn() {
        if (stopRequested.getAndSet(false)) {
            advance(new Event.StopRequested(), clock.now());
        }
        for (int queued = queue.size(); queued > 0; queued--) {
            Item item = queue.poll();
            if (item != null) {
                take(item);
            }
        }
        if (eventsLost.getAndSet(false)) {
            advance(new Event.EventsLost(), clock.now());
        }
        MonoTime now = clock.now();
        if (!now.isBefore(nextTick)) {
            nextTick = MonoTime.later(nextTick.plus(PERIOD), now);
            advance(TICK, now);
            effects.ticked(state, now);
        }
    }

    /** When {@link #turn} wants to be called next, if nothing is offered before. */
    public MonoTime nextTick() {
        return nextTick;
    }

    public State state() {
        return state;
    }

    private void take(Item item) {
        Request request = item.request();
        if (item.event() != null) {
            advance(item.event(), item.at());
        } else if (request != null) {
            MonoTime now = clock.now();
            Event event = request.decide(state, now);
            if (event != null) {
                request.decided(advance(event, now), now);
            }
        }
    }

    /** One step and its effects. A record that is not durable is the next event. */
    private Step advance(Event event, MonoTime at) {
        MonoTime now = MonoTime.later(at, lastNow);
        lastNow = now;
        Step step = engine.step(state, event, now);
        state = step.next();
        if (!effects.run(step.effects(), state, now) && !(event instanceof Event.JournalFailed)) {
            advance(new Event.JournalFailed(), now);
        }
        return step;
    }

    /** An event, or a request, or neither: then it only wakes the loop. */
    private record Item(@Nullable Event event, @Nullable Request request, MonoTime at) {}

    /** What the loop acts on. */
    public record Ports(Pad pad, Journal journal, List<Observer> observers) {}
}
