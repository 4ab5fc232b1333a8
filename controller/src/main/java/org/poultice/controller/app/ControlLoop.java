package org.poultice.controller.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
    private final AtomicBoolean stopBesideQueue = new AtomicBoolean();
    private final AtomicBoolean eventsLost = new AtomicBoolean();
    private volatile boolean closing;
    private Supplier<@Nullable Event> eachPeriod = () -> null;

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
        Item item = new Item(event, null, clock.now());
        if (!queue.offer(item)) {
            (event instanceof Event.StopRequested ? stopBesideQueue : eventsLost).set(true);
            queue.offer(item); // if the loop has emptied the queue meanwhile, this wakes it to see the flag
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

    /**
     * Runs until {@link #close} or an interrupt, then takes what is queued, ends what is running and returns. What is thrown has
     * de-energised the pad before.
     */
    public void run() {
        boolean interrupted = false;
        while (!closing && !interrupted) {
            try {
                turn(queue.poll(Math.max(0, clock.nanosUntil(nextTick)), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        orOff(() -> {
            takeQueued();
            advance(new Event.StopRequested(), clock.now());
        });
        if (interrupted) {
            Thread.currentThread().interrupt(); // only now: an interrupted thread cannot write the journal
        }
    }

    /** Asks {@link #run} to end. Returns at once. */
    public void close() {
        closing = true;
        offer(new Event.StopRequested()); // wakes it
    }

    /**
     * Takes what is queued by now, then lets the control period pass if it has. Never waits. What is thrown has de-energised the pad before;
     * the loop must not be used any more.
     *
     * <p>The tick is of the moment at which this began: then it has seen all that had come. Taking it may last, on a slow disk, and what comes meanwhile
     * waits for the next turn; a tick of a later moment would find the pad silent that it does not listen to.
     */
    public void turn() {
        turn(null);
    }

    private void turn(@Nullable Item first) {
        orOff(() -> {
            MonoTime now = clock.now();
            if (first != null) {
                take(first);
            }
            takeQueued();
            if (!now.isBefore(nextTick)) {
                MonoTime onTime = nextTick.plus(PERIOD);
                nextTick = now.isBefore(onTime) ? onTime : now.plus(PERIOD);
                Event found = eachPeriod.get();
                if (found != null) {
                    advance(found, now);
                }
                advance(TICK, now);
                effects.ticked(state, now);
            }
        });
    }

    /** In the order in which it came; what found the queue full came after what filled it. */
    private void takeQueued() {
        for (int queued = queue.size(); queued > 0; queued--) {
            Item item = queue.poll();
            if (item != null) {
                take(item);
            }
        }
        if (stopBesideQueue.getAndSet(false)) {
            advance(new Event.StopRequested(), clock.now());
        }
        if (eventsLost.getAndSet(false)) {
            advance(new Event.EventsLost(), clock.now());
        }
    }

    /** What we did wrong ends the process, but never with the power on until a lease runs out. */
    private void orOff(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error wrong) {
            effects.deEnergise(wrong);
            throw wrong;
        }
    }

    /** Asks {@code look} in each control period whether something has happened that nobody offers. Before the loop runs. */
    void askEachPeriod(Supplier<@Nullable Event> look) {
        eachPeriod = look;
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
            MonoTime now = MonoTime.later(item.at(), lastNow);
            Event event = request.decide(state, now);
            if (event != null) {
                request.decided(advance(event, now), now);
            }
        }
    }

    /**
     * One step and its effects. A record that is not durable is the next event, and what comes of that is the answer.
     */
    private Step advance(Event event, MonoTime at) {
        MonoTime now = MonoTime.later(at, lastNow);
        lastNow = now;
        Step step = engine.step(state, event, now);
        state = step.next();
        boolean durable = effects.run(step.effects(), state, now);
        return durable || event instanceof Event.JournalFailed ? step : advance(new Event.JournalFailed(), now);
    }

    /** An event or a request, and when it came. */
    private record Item(@Nullable Event event, @Nullable Request request, MonoTime at) {}

    /** What the loop acts on. */
    public record Ports(Pad pad, Journal journal, List<Observer> observers) {}
}
