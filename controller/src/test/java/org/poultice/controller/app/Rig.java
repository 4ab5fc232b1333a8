package org.poultice.controller.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.TherapyEngine;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;

/**
 * A control loop on a virtual clock. It is all the loop's ports in one, and writes down what they are asked for, in order: {@code off}, {@code
 * on COLD}, {@code durable Reset}, {@code told Reset}, {@code tick}.
 */
final class Rig implements Pad, Journal, Observer {
    static final MonoTime START = new MonoTime(Duration.ofHours(1).toNanos());

    final TestClock clock = new TestClock(START);
    final TestWallClock wall = new TestWallClock();
    final Deque<String> trace = new ConcurrentLinkedDeque<>();
    final Deque<Occurrence> told = new ConcurrentLinkedDeque<>();
    final Deque<Occurrence.Journaled> journal = new ConcurrentLinkedDeque<>();
    final ControlLoop loop;

    private volatile boolean on;
    volatile boolean diskFull;
    /** What goes on while a record is made durable. */
    volatile Runnable whileAppending = () -> {};

    volatile @Nullable RuntimeException thrownByPad;
    volatile @Nullable RuntimeException thrownByObserver;

    Rig() {
        this(Care.RULES);
    }

    Rig(Rules rules) {
        loop = ControlLoop.of(
                new TherapyEngine(rules), State.fresh(START), new ControlLoop.Ports(this, this, List.of(this)), clock);
    }

    /** A pad comes, says that all is well, and somebody presses the button shortly, all just after a tick. */
    void startSession() {
        loop.turn();
        offer(new Event.PadFound(Care.BOTH));
        offer(new Event.PadSampled(Care.calm()));
        offer(new Event.ButtonDown());
        offer(new Event.ButtonUp());
        loop.turn();
    }

    void offer(Event event) {
        loop.offer(event);
    }

    void sample() {
        offer(new Event.PadSampled(Care.calm()));
    }

    void advanceMillis(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    Phase phase() {
        return loop.state().phase();
    }

    /** Why it has tripped, or null. */
    @Nullable
    Reason tripped() {
        return phase() instanceof Phase.Tripped tripped ? tripped.cause().reason() : null;
    }

    /** How often something was asked for. */
    int count(String what) {
        return (int) trace.stream().filter(what::equals).count();
    }

    /** What was refused, as often as it was. */
    List<Reason> refused() {
        return told.stream()
                .filter(Occurrence.Refused.class::isInstance)
                .map(what -> ((Occurrence.Refused) what).why())
                .map(Finding::reason)
                .toList();
    }

    /** Whether an output may have power: the last word that the pad heard was not off. */
    boolean mayBeOn() {
        return on;
    }

    @Override
    public void deEnergise() {
        trace.add("off");
        on = false;
        RuntimeException wrong = thrownByPad;
        if (wrong != null) {
            throw wrong;
        }
    }

    @Override
    public void drive(Drive drive) {
        trace.add("on " + drive.output());
        on = true;
    }

    @Override
    public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
        if (diskFull) {
            trace.add("not durable " + what.getClass().getSimpleName());
            throw new IOException("no space left");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("an interrupted thread cannot write to a file channel");
        }
        whileAppending.run();
        trace.add("durable " + what.getClass().getSimpleName());
        journal.add(what);
    }

    @Override
    public void occurred(Occurrence what, State state, MonoTime now) {
        trace.add("told " + what.getClass().getSimpleName());
        told.add(what);
        RuntimeException wrong = thrownByObserver;
        if (wrong != null) {
            throw wrong;
        }
    }

    @Override
    public void ticked(State state, MonoTime now) {
        trace.add("tick");
    }

    @Override
    public void close() {}
}
