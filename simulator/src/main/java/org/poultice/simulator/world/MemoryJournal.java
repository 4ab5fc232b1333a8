package org.poultice.simulator.world;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.JournalEntry;
import org.poultice.controller.port.WallClock;

/** A journal that outlives the simulated process, on a disk that can be full. */
final class MemoryJournal implements Journal, WallClock {
    private final List<JournalEntry> entries = new ArrayList<>();
    private String boot;
    private boolean full;

    MemoryJournal(String boot) {
        this.boot = boot;
    }

    @Override
    public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
        if (full) {
            throw new IOException("no space left on the simulated disk");
        }
        entries.add(new JournalEntry(boot, at, Instant.EPOCH, false, what));
    }

    /** The simulated machine does not know what time of day it is. */
    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public boolean trusted() {
        return false;
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    String boot() {
        return boot;
    }

    /** What is written from now on belongs to another boot of the machine. */
    void booted(String next) {
        boot = next;
    }

    void full(boolean isFull) {
        full = isFull;
    }

    @Override
    public void close() {}
}
