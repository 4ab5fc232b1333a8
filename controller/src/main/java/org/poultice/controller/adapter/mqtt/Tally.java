package org.poultice.controller.adapter.mqtt;

import java.util.concurrent.atomic.AtomicLong;
import org.poultice.protocol.message.Counts;

/** Counts what went wrong between here and those who follow or ask. Any thread may count. */
public final class Tally {
    private final AtomicLong reportsDropped = new AtomicLong();
    private final AtomicLong reportsRefused = new AtomicLong();
    private final AtomicLong commandsRefused = new AtomicLong();
    private final AtomicLong commandsDropped = new AtomicLong();

    /** Reports had to give way to newer ones. */
    public void reportsDropped(int reports) {
        reportsDropped.addAndGet(reports);
    }

    /** The broker would not take a report. */
    void reportRefused() {
        reportsRefused.incrementAndGet();
    }

    /** A command was rejected before it reached the engine. */
    void commandRefused() {
        commandsRefused.incrementAndGet();
    }

    /** Commands came too fast to be answered, or from nobody. */
    public void commandsDropped(int commands) {
        commandsDropped.addAndGet(commands);
    }

    public Counts counts() {
        return new Counts(reportsDropped.get(), reportsRefused.get(), commandsRefused.get(), commandsDropped.get());
    }
}
