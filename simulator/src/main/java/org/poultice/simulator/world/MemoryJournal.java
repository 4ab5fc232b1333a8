package org.poultice.simulator.world;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.JournalEntry;
import org.poultice.controller.port.WallClock;

/** A journal that outlives the simulated process, on a disk that can be full, and on which records can be lost while they are written. */
final class MemoryJournal implements Journal {
    private final List<Place> places = new ArrayList<>();
    private final Fuse fuse;
    private final VirtualClock clock;
    private WallClock stamps;
    private String boot;
    private boolean full;

    MemoryJournal(String boot, Fuse fuse, VirtualClock clock, WallClock stamps) {
        this.boot = boot;
        this.fuse = fuse;
        this.clock = clock;
        this.stamps = stamps;
    }

    /** A process keeps it from now on, which believes its wall clock in its own way. */
    void stampedBy(WallClock wall) {
        stamps = wall;
    }

    @Override
    public void append(Occurrence.Journaled what, MonoTime at) throws IOException {
        if (full) {
            throw new IOException("no space left on the simulated disk");
        }
        WriteFate fate = fuse.writing();
        if (fate == null || fate == WriteFate.WHOLE) {
            places.add(new Place(clock.nanos(), new JournalEntry(boot, at, stamps.now(), stamps.trusted(), what)));
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

    /**
     * The disk loses its power, and with it what it had confirmed so short before; but never that an injury is new, for which no pessimism makes up.
     */
    void forget(Duration unsettled) {
        long from = clock.nanos() - unsettled.toNanos();
        while (!places.isEmpty() && places.getLast().writtenAt() > from && !isEpisode(places.getLast())) {
            places.removeLast();
        }
    }

    private static boolean isEpisode(Place place) {
        return place.entry() != null && place.entry().what() instanceof Occurrence.EpisodeBegan;
    }

    void full(boolean isFull) {
        full = isFull;
    }

    /** A record becomes unreadable, counted from the newest. */
    void flip(int fromTheEnd) {
        if (!places.isEmpty()) {
            int index = Math.max(0, places.size() - 1 - fromTheEnd);
            places.set(index, new Place(places.get(index).writtenAt(), null));
        }
    }

    @Override
    public void close() {}

    /** Where a record is, or was: null when it cannot be read any more. */
    private record Place(long writtenAt, @Nullable JournalEntry entry) {}
}
