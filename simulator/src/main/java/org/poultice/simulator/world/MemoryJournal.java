package org.poultice.simulator.world;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.JournalEntry;

/** A journal that outlives the simulated process, on a disk that can be full, and on which records can be lost while they are written. */
final class MemoryJournal implements Journal {
    private final List<Place> places = new ArrayList<>();
    private final Fuse fuse;
    private String boot;
    private boolean full;

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
            places.add(new Place(new JournalEntry(boot, at, Instant.EPOCH, false, what)));
        }
        if (fate != null) {
            fuse.blow();
        }
    }

    /** What can be read of it. */
    List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>();
        for (Place place : places) {
            if (place.entry() != null) {
                entries.add(place.entry());
            }
        }
        return entries;
    }

    /** Whether a record is unreadable that no trip behind it has answered for, as the product's own journal sees it. */
    boolean damaged() {
        boolean damaged = false;
        for (Place place : places) {
            JournalEntry entry = place.entry();
            damaged = entry == null || (damaged && !answersForDamage(entry.what()));
        }
        return damaged;
    }

    private static boolean answersForDamage(Occurrence.Journaled what) {
        return what instanceof Occurrence.Tripped trip && trip.cause().reason() == Reason.JOURNAL_DAMAGED;
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
        if (!places.isEmpty()) {
            places.set(Math.max(0, places.size() - 1 - fromTheEnd), new Place(null));
        }
    }

    @Override
    public void close() {}

    /** Where a record is, or was: null when it cannot be read any more. */
    private record Place(@Nullable JournalEntry entry) {}
}
