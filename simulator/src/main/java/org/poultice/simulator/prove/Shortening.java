package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;

/** What is left of a {@link Ledger}'s notes. Takes them from the newest to the oldest. */
final class Shortening {
    private final Scale scale;
    private final List<Ledger.Note> kept = new ArrayList<>();
    private boolean episode;
    private boolean session;
    private boolean tripSettled;
    private boolean wasReset;
    private boolean unnamed;
    private @Nullable Finding tripCause;
    private int tripAge;
    private int starts;
    private boolean ended;
    private int silence;

    Shortening(Scale scale) {
        this.scale = scale;
    }

    void take(Ledger.Note note) {
        switch (note.what()) {
            case Occurrence.EpisodeBegan began -> {
                if (!episode) {
                    keep(note, scale.switchAfter());
                }
                episode = true;
            }
            case Occurrence.SessionStarted begun -> {
                if (!session) {
                    keep(note, 0);
                }
                session = true;
            }
            case Occurrence.SessionEnded over -> {
                session = true;
                unnamed |= over.why() == Occurrence.Ending.TRIPPED && !tripSettled;
            }
            case Occurrence.Tripped tripped -> takeTrip(tripped.cause(), note.age());
            case Occurrence.Reset reset -> {
                tripSettled = true;
                wasReset = true;
            }
            case Occurrence.ApplicationStarted begun -> takeStart(note);
            case Occurrence.ApplicationEnded over -> {
                unnamed |= over.why() == Occurrence.Ending.TRIPPED && !tripSettled;
                takeEnd(note, scale.quanta(over.leaseLeft()));
            }
            case Occurrence.StillHere here -> {}
        }
    }

    /** The newest says when, the gravest since the last reset says why. */
    private void takeTrip(Finding cause, int age) {
        tripSettled = true;
        if (wasReset) {
            return;
        }
        if (tripCause == null) {
            tripAge = age;
        }
        if (tripCause == null || cause.reason().compareTo(tripCause.reason()) < 0) {
            tripCause = cause;
        }
    }

    /** It counts for its day; the newest also for the rest, unless its end does, and for what may be running. */
    private void takeStart(Ledger.Note note) {
        boolean running = starts == 0 && !ended;
        starts++;
        boolean counts = scale.tracksDay() && starts <= scale.maxPerDay() && note.age() < scale.day();
        if (running || counts) {
            keep(note, Math.max(scale.day(), running ? scale.rest() : 0));
        }
    }

    private void takeEnd(Ledger.Note note, int leaseLeft) {
        boolean isNewest = starts == 0 && !ended;
        if (isNewest) {
            ended = true;
            int within = Math.min(leaseLeft, note.age());
            Occurrence.Journaled end =
                    new Occurrence.ApplicationEnded(1, 0, Occurrence.Ending.COMPLETED, scale.span(leaseLeft - within));
            keep(new Ledger.Note(end, note.age() - within), scale.rest() + leaseLeft - within);
        }
    }

    /** @param clamp age from which it makes no more difference how old it is */
    private void keep(Ledger.Note note, int clamp) {
        int age = Math.min(note.age(), clamp);
        silence = Math.max(silence, clamp - age);
        kept.add(new Ledger.Note(plain(note.what()), age));
    }

    /** Without the numbers that are only there for people. */
    private static Occurrence.Journaled plain(Occurrence.Journaled what) {
        return switch (what) {
            case Occurrence.Tripped tripped -> new Occurrence.Tripped(Canon.reasonOnly(tripped.cause()));
            case Occurrence.ApplicationStarted begun -> new Occurrence.ApplicationStarted(1, 0, begun.modality());
            case Occurrence.ApplicationEnded over -> over;
            case Occurrence.SessionStarted begun -> new Occurrence.SessionStarted(1, begun.applications());
            case Occurrence.EpisodeBegan began -> began;
            case Occurrence.SessionEnded over -> over;
            case Occurrence.Reset reset -> reset;
            case Occurrence.StillHere here -> here;
        };
    }

    int longestSilence() {
        return silence;
    }

    /** In the order of the ages, which were clamped; those of one age in the order in which they were. */
    List<Ledger.Note> kept() {
        dropRestedEnd();
        keepTrip();
        Collections.reverse(kept);
        if (scale.countsDayTogether()) {
            moveStartsTogether();
        }
        kept.sort(Comparator.comparingInt(Ledger.Note::age).reversed().thenComparingInt(Shortening::rank));
        if (!kept.isEmpty() && kept.get(kept.size() - 1).age() > 0) {
            kept.add(new Ledger.Note(new Occurrence.StillHere(), 0));
        }
        return kept;
    }

    /** A press at the very moment of the trip does not reset it, one after it does. One without a name is known by its session's end. */
    private void keepTrip() {
        if (tripCause != null) {
            keep(new Ledger.Note(new Occurrence.Tripped(tripCause), tripAge), 1);
        }
        if (unnamed) {
            keep(new Ledger.Note(new Occurrence.SessionEnded(1, Occurrence.Ending.TRIPPED), 0), 0);
        }
    }

    /** As {@link Canon} does. */
    private void moveStartsTogether() {
        int oldest = kept.stream()
                .filter(note -> note.what() instanceof Occurrence.ApplicationStarted)
                .mapToInt(Ledger.Note::age)
                .max()
                .orElse(0);
        kept.replaceAll(note ->
                note.what() instanceof Occurrence.ApplicationStarted ? new Ledger.Note(note.what(), oldest) : note);
    }

    /** Records of different ranks say different things, so their order means nothing; but an end without its trip's name is newer than any trip. */
    private static int rank(Ledger.Note note) {
        return switch (note.what()) {
            case Occurrence.EpisodeBegan began -> 0;
            case Occurrence.Tripped tripped -> 1;
            case Occurrence.Reset reset -> 1;
            case Occurrence.SessionEnded over -> 2;
            case Occurrence.SessionStarted begun -> 3;
            case Occurrence.ApplicationStarted begun -> 4;
            case Occurrence.ApplicationEnded over -> 4;
            case Occurrence.StillHere here -> 5;
        };
    }

    /** The end of the last application is needed to show that its start is not running, and until its rest is complete. */
    private void dropRestedEnd() {
        boolean startKept = kept.stream().anyMatch(note -> note.what() instanceof Occurrence.ApplicationStarted);
        if (!startKept) {
            kept.removeIf(note -> note.what() instanceof Occurrence.ApplicationEnded end
                    && note.age() >= scale.rest() + scale.quanta(end.leaseLeft()));
        }
    }
}
