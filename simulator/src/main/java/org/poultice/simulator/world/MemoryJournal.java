package org.poultice.simulator.world;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.JournalEntry;

/** A journal that outlives the simulated process, on a disk that can be full, and on which records can be lost while they are written. */
final class MemoryJournal implements Journal {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Fuse fuse;
    private String boot;
    private boolean full;
    private boolean damaged;

    MemoryJournal(String boot, Fuse fuse) {
        this.boot = boot;
        this.fuse = fuse;
    }

    @Override
    public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
        if (full) {
            throw new IOException("no space left on the simulated disk");
        }
        WriteFate fate = fuse.writing();
        if (fate == null || fate == WriteFate.WHOLE) {
            entries.add(new JournalEntry(boot, at, Instant.EPOCH, false, what));
            damaged &= !(what instanceof Occurrence.Reset);
        }
        if (fate != null) {
            fuse.blow();
        }
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** Whether a record is missing that no person has answered for by a reset. */
    boolean damaged() {
        return damaged;
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

    /** A record becomes unreadable, counted from the newest. */
    void flip(int fromTheEnd) {
        if (!entries.isEmpty()) {
            entries.remove(Math.max(0, entries.size() - 1 - fromTheEnd));
            damaged = true;
        }
    }

    @Override
    public void close() {}
}
