package org.poultice.controller.adapter.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The bounded place between the client's thread, which puts in what arrives, and the control loop, which takes it out. A flood fills neither
 * memory nor the loop: what comes too fast is dropped and counted, without an answer. A stop always gets in. When there is no room for it,
 * it takes the one place that is kept for a stop; the stop that was waiting there is done by the same act and gets no answer of its own.
 */
public final class Intake implements Consumer<Inbound> {
    /** So many may come at once; nobody presses a button more often. */
    static final int AT_ONCE = 20;

    /** After that one each so many nanoseconds. */
    static final long ONE_EACH_NANOS = 100_000_000;

    private final Tally tally;
    private final Runnable wake;
    private final LongSupplier nanos;
    private final Deque<Inbound> queue = new ArrayDeque<>(AT_ONCE);
    private @Nullable Inbound lastStop;
    /** The loop has been told, and has not yet found the intake empty. */
    private boolean told;
    /** A command may come in as long as this is not more than {@link #AT_ONCE} commands ahead of now. */
    private long paidUntilNanos;

    /**
     * @param tally counts what is dropped
     * @param wake tells the control loop to {@link #poll} until that gives null; called by the client's thread, once for each time that the
     *     intake was empty
     */
    public Intake(Tally tally, Runnable wake) {
        this(tally, wake, System::nanoTime);
    }

    Intake(Tally tally, Runnable wake, LongSupplier nanos) {
        this.tally = tally;
        this.wake = wake;
        this.nanos = nanos;
        this.paidUntilNanos = nanos.getAsLong();
    }

    /** Takes in what arrived, or drops it. Any thread; never blocks. */
    @Override
    public void accept(Inbound inbound) {
        if (put(inbound)) {
            wake.run();
        }
    }

    private synchronized boolean put(Inbound inbound) {
        if (queue.size() < AT_ONCE && pay()) {
            queue.add(inbound);
        } else if (inbound.isStop()) {
            tally.commandsDropped(lastStop == null ? 0 : 1);
            lastStop = inbound;
        } else {
            tally.commandsDropped(1);
            return false;
        }
        boolean first = !told;
        told = true;
        return first;
    }

    /** Whether commands have come slowly enough for one more. */
    private boolean pay() {
        long now = nanos.getAsLong();
        if (paidUntilNanos - now > (AT_ONCE - 1) * ONE_EACH_NANOS) {
            return false;
        }
        paidUntilNanos = Math.max(paidUntilNanos - now, 0) + now + ONE_EACH_NANOS;
        return true;
    }

    /** The next one to decide on, or null when there is none. The control loop. */
    public synchronized @Nullable Inbound poll() {
        Inbound stop = lastStop;
        if (stop != null) {
            // Whatever was asked for before the stop is overtaken by it.
            tally.commandsDropped(queue.size());
            queue.clear();
            lastStop = null;
            return stop;
        }
        Inbound next = queue.poll();
        told = next != null;
        return next;
    }
}
