package org.poultice.simulator.prove;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.port.JournalEntry;

/**
 * The durable records of a journal in canonical form: relative to the last of them, and without those that can no longer make a difference.
 *
 * <p>A later record of the same kind supersedes an earlier one (an episode, a session's beginning and end, a trip and its reset); an
 * application's end is superseded by the next start; a start by the next one, once it is a day old, or by as many as fill a day; an end whose
 * rest is complete goes together with its start; what is over of the lease that an end speaks of is left out of it. Ages are counted from the
 * <em>last</em> record and not from now, because a reboot makes only that time certain.
 * Records of an earlier boot become records of this one as soon as this one writes: the gap between two boots counts as no time,
 * so the last of the one stands where the first of the other does.
 *
 * <p>Every time a ledger is shortened, {@link Ledgers} has the product's own recovery read both the long and the short one, in this boot and
 * in the next, and compares what it makes of them.
 *
 * @param thisBoot whether the last record was written in the boot that is running, or was running last
 * @param silent quanta since the last record, on the monotonic clock of its boot; 0 once that has ended
 * @param wallAhead by how much more the wall clock has gone on since; 0 unless somebody reads it
 */
record Ledger(boolean thisBoot, int silent, int wallAhead, List<Note> notes) {
    static final Ledger EMPTY = new Ledger(true, 0, 0, List.of());

    private static final String BOOT = "this-boot";
    private static final String EARLIER = "earlier-boot";
    /** What the wall clock shows when a process finds its journal. */
    static final Instant WALL_NOW = Instant.EPOCH.plusSeconds(2_000_000_000L);

    /** A journal in which an episode has begun long ago. */
    static final Ledger USED = new Ledger(true, 0, 0, List.of(new Note(new Occurrence.EpisodeBegan(), 0)));

    /** @param age quanta before the last note */
    record Note(Occurrence.Journaled what, int age) {}

    static String boot() {
        return BOOT;
    }

    /** The records as a process finds them that starts at {@code now}. */
    List<JournalEntry> entries(MonoTime now, Scale scale) {
        List<JournalEntry> entries = new ArrayList<>(notes.size());
        MonoTime last = thisBoot ? scale.before(now, silent) : new MonoTime(scale.nanos(1_000_000));
        for (Note note : notes) {
            Instant wall = WALL_NOW.minus(scale.span(silent + wallAhead + note.age()));
            MonoTime at = scale.before(last, note.age());
            entries.add(new JournalEntry(thisBoot ? BOOT : EARLIER, at, wall, false, note.what()));
        }
        return entries;
    }

    /** With one more record, and nothing left out. */
    Ledger plus(Occurrence.Journaled what) {
        int gap = thisBoot ? silent : 0;
        List<Note> longer = new ArrayList<>(notes.size() + 1);
        for (Note note : notes) {
            longer.add(new Note(note.what(), note.age() + gap));
        }
        longer.add(new Note(what, 0));
        return new Ledger(true, 0, 0, longer);
    }

    Ledger later(boolean wallMatters) {
        if (notes.isEmpty()) {
            return this;
        }
        return thisBoot
                ? new Ledger(true, silent + 1, wallAhead, notes)
                : new Ledger(false, silent, wallMatters ? wallAhead + 1 : 0, notes);
    }

    Ledger wallStepped(int quanta) {
        return notes.isEmpty() ? this : new Ledger(thisBoot, silent, wallAhead + quanta, notes);
    }

    /** The machine boots: the monotonic clock of the last record is gone. */
    Ledger rebooted(boolean wallMatters) {
        return notes.isEmpty()
                ? this
                : new Ledger(false, 0, wallMatters ? wallAhead + (thisBoot ? silent : 0) : 0, notes);
    }

    /** Whether the last word on trips is one. */
    boolean tripped() {
        boolean tripped = false;
        for (Note note : notes) {
            tripped = note.what() instanceof Occurrence.Tripped
                    || (tripped && !(note.what() instanceof Occurrence.Reset));
        }
        return tripped;
    }

    /** Without what makes no difference any more. */
    Ledger shortened(Scale scale) {
        Shortening shortening = new Shortening(scale);
        for (int i = notes.size() - 1; i >= 0; i--) {
            shortening.take(notes.get(i));
        }
        List<Note> kept = shortening.kept();
        if (kept.isEmpty()) {
            return EMPTY;
        }
        int most = shortening.longestSilence();
        return new Ledger(thisBoot, Math.min(silent, most), Math.min(wallAhead, scale.longest()), kept);
    }
}
