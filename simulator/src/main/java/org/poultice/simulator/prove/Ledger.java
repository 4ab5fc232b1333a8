package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Reason;

/**
 * The durable records of a journal in canonical form: relative to the last of them, and without those that can no longer make a difference.
 *
 * <p>What can no longer make a difference leaves out {@link Shortening}. Ages are counted from the <em>last</em> record and not from now, because a
 * reboot makes only that time certain. The records of an earlier boot become records of this one as soon as it is settled how long the gap between the two
 * counts: at once when the earlier one has no trusted reading of the wall clock, for then the gap counts as no time; and when this one
 * has a trusted one too. In between the earlier one stands apart, as {@link Older}.
 *
 * <p>Every time something is left out or put together, {@link Ledgers} has the product's own recovery read both what was and what is, in this boot and
 * in the next, and compares what it makes of them.
 *
 * @param thisBoot whether the last record was written in the boot that is running, or was running last
 * @param silent quanta since the last record; 0 once its boot has ended, unless a trusted clock may tell them
 * @param wallAhead by how much more the wall clock has gone on since; 0 unless a mutant reads it
 * @param trusted whether the wall clock was trusted at one of the records
 * @param damaged whether there was more, and nothing in the journal says so yet
 */
record Ledger(
        boolean thisBoot,
        int silent,
        int wallAhead,
        boolean trusted,
        boolean damaged,
        List<Note> notes,
        @Nullable Older older) {

    static final Ledger EMPTY = new Ledger(true, 0, 0, false, false, List.of(), null);

    /** A journal in which an episode has begun long ago. */
    static final Ledger USED = EMPTY.with(List.of(new Note(new Occurrence.EpisodeBegan(), 0)));

    /** @param age quanta before the last note */
    record Note(Occurrence.Journaled what, int age) {
        Note aged(int more) {
            return new Note(what, age + more);
        }

        /** Records of different ranks say different things, so their order means nothing; but an end without its trip's name is newer than any trip. */
        int rank() {
            return switch (what) {
                case Occurrence.EpisodeBegan began -> 0;
                case Occurrence.Tripped tripped -> 1;
                case Occurrence.Reset reset -> 1;
                case Occurrence.SessionEnded over -> 2;
                case Occurrence.SessionStarted begun -> 3;
                case Occurrence.ApplicationStarted begun -> 4;
                case Occurrence.ApplicationEnded over -> 4;
                case Occurrence.StillHere here -> 5;
                case Occurrence.CreamReported reported -> 5; // none is explored
            };
        }
    }

    /**
     * An earlier boot whose wall clock was trusted, while it is open how long ago that was.
     *
     * @param gap by how many quanta more than is certain its last note truly lies before the first note of the boot after it
     */
    record Older(List<Note> notes, int gap) {}

    /** The age of the first note of its boot, or of what stands in its place. */
    int firstAge() {
        return notes.stream().mapToInt(Note::age).max().orElse(0);
    }

    private Ledger with(List<Note> other) {
        return new Ledger(thisBoot, silent, wallAhead, trusted, damaged, List.copyOf(other), older);
    }

    /** With one more record, and nothing left out. */
    Ledger plus(Occurrence.Journaled what, boolean isTrusted, Scale scale) {
        Ledger here = thisBoot ? this : Gaps.inNextBoot(this, scale);
        List<Note> longer = new ArrayList<>(here.notes.size() + 1);
        for (Note note : here.notes) {
            longer.add(note.aged(here.silent));
        }
        if (thisBoot && silent > scale.silentAtMost()) {
            longer.addAll(Gaps.afterSilence(notes, silent, scale));
        }
        boolean known = isKnownTrip(what, here.notes);
        boolean answers = what instanceof Occurrence.Tripped tripped && fillsDay(tripped);
        if (answers && !known) {
            longer.addAll(Gaps.missing(scale));
        }
        longer.add(new Note(known ? new Occurrence.StillHere() : what, 0));
        Ledger next = new Ledger(true, 0, 0, here.trusted || isTrusted, damaged && !answers, longer, here.older);
        return isTrusted ? Gaps.proven(next, scale) : next;
    }

    private static boolean fillsDay(Occurrence.Tripped tripped) {
        return tripped.cause().reason() == Reason.JOURNAL_DAMAGED
                && tripped.cause().actual() > 0;
    }

    /** Whether it says once more what the last word on trips is already. */
    private static boolean isKnownTrip(Occurrence.Journaled what, List<Note> notes) {
        Occurrence.Tripped latched = null;
        for (Note note : notes) {
            if (note.what() instanceof Occurrence.Tripped tripped) {
                latched = tripped;
            } else if (note.what() instanceof Occurrence.Reset) {
                latched = null;
            }
        }
        return latched != null
                && what instanceof Occurrence.Tripped again
                && latched.cause().equals(again.cause());
    }

    /** Whether true time matters although no monotonic clock tells it. */
    boolean tellsTruth() {
        return trusted || older != null;
    }

    /** Whether a trusted reading of the wall clock would make a difference. */
    boolean isOpen() {
        return older != null || (!thisBoot && trusted);
    }

    Ledger later(boolean wallMatters) {
        if (notes.isEmpty()) {
            return this;
        }
        int gone = thisBoot || tellsTruth() ? 1 : 0;
        int ahead = gone == 0 && wallMatters ? wallAhead + 1 : wallAhead;
        return new Ledger(thisBoot, silent + gone, ahead, trusted, damaged, notes, older);
    }

    Ledger wallStepped(int quanta) {
        return notes.isEmpty()
                ? this
                : new Ledger(thisBoot, silent, wallAhead + quanta, trusted, damaged, notes, older);
    }

    /** The machine boots: the monotonic clock of the last record is gone. */
    Ledger rebooted(boolean wallMatters) {
        if (notes.isEmpty()) {
            return this;
        }
        int ahead = wallMatters ? wallAhead + (thisBoot ? silent : 0) : 0;
        return new Ledger(false, tellsTruth() ? silent : 0, ahead, trusted, damaged, notes, older);
    }

    /** @param all whether nothing can be read any more; otherwise what is there can, but something is missing */
    Ledger damaged(boolean all) {
        return all
                ? new Ledger(true, 0, 0, false, true, List.of(), null)
                : new Ledger(thisBoot, silent, wallAhead, trusted, true, notes, older);
    }

    /** Whether the last word on trips is one. */
    boolean tripped() {
        boolean tripped = false;
        List<Note> all = new ArrayList<>(older == null ? List.of() : older.notes());
        all.addAll(notes);
        for (Note note : all) {
            tripped = note.what() instanceof Occurrence.Tripped
                    || (tripped && !(note.what() instanceof Occurrence.Reset));
        }
        return tripped;
    }
}
