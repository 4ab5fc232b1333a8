package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.Occurrence;

/**
 * What is left of a {@link Ledger}'s notes. A later record of the same kind supersedes an earlier one (an episode, a session's beginning and end, a
 * trip and its reset); an application's end is superseded by the next start; a start by the next one, once it is a day old, or by as many as fill a
 * day; an end whose rest is complete goes together with its start; what is over of the lease that an end speaks of is left out of it.
 *
 * <p>Takes the notes from the newest to the oldest. Those of the older boot keep their ages; how old they are at least says the boot after it.
 */
final class Shortening {
    private final Scale scale;
    private final Ledger ledger;
    private final int first;
    private final List<Ledger.Note> kept = new ArrayList<>();
    private final List<Ledger.Note> keptOfOlder = new ArrayList<>();
    private boolean ofOlder;
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

    /** How many quanta more than are certain would still make a difference to the notes of the older boot. */
    private int credit;

    private Shortening(Ledger ledger, Scale scale) {
        this.ledger = ledger;
        this.scale = scale;
        this.first = ledger.firstAge();
    }

    /** The same without what makes no difference any more. */
    static Ledger of(Ledger ledger, Scale scale) {
        if (ledger.notes().isEmpty()) {
            return ledger;
        }
        Shortening shortening = new Shortening(ledger, scale);
        Ledger shorter = shortening.shorter();
        boolean settled = ledger.older() != null && shortening.credit <= 0;
        return settled ? of(Gaps.settledByAge(shorter, scale), scale) : shorter;
    }

    private Ledger shorter() {
        for (Ledger.Note note : ledger.notes().reversed()) {
            take(note);
        }
        Ledger.Older older = ledger.older();
        ofOlder = true;
        for (Ledger.Note note :
                older == null ? List.<Ledger.Note>of() : older.notes().reversed()) {
            take(note);
        }
        dropRestedEnd();
        keepTrip();
        if (scale.unsettled() > 0) {
            silence = Math.max(silence, scale.silentAtMost() + 1);
        }
        if (ledger.tellsTruth()) {
            silence = Math.max(silence, credit) + scale.clockMargin();
        }
        return new Ledger(
                ledger.thisBoot(),
                Math.min(ledger.silent(), silence),
                Math.min(ledger.wallAhead(), scale.longest()),
                ledger.trusted(),
                ledger.damaged(),
                ordered(kept, older == null ? 0 : first),
                older == null
                        ? null
                        : new Ledger.Older(
                                ordered(keptOfOlder, 0),
                                Math.min(older.gap(), Math.max(0, credit) + scale.clockMargin())));
    }

    private void take(Ledger.Note note) {
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
            case Occurrence.Tripped tripped -> takeTrip(tripped.cause(), certainAge(note));
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
            case Occurrence.CreamReported reported -> {} // none is explored
        }
    }

    private int certainAge(Ledger.Note note) {
        return ofOlder ? note.age() + first : note.age();
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
        if (tripCause == null || cause.reason().compareTo(tripCause.reason()) <= 0) {
            tripCause = cause;
        }
    }

    /** It counts for its day; the newest also for the rest, unless its end does, and for what may be running. */
    private void takeStart(Ledger.Note note) {
        boolean running = starts == 0 && !ended;
        starts++;
        boolean counts = scale.tracksDay() && starts <= scale.maxPerDay() && certainAge(note) < scale.day();
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

    /** @param clamp no older makes a difference */
    private void keep(Ledger.Note note, int clamp) {
        int age = Math.min(note.age(), clamp);
        if (ofOlder) {
            credit = Math.max(credit, clamp - certainAge(note));
        } else {
            silence = Math.max(silence, clamp - age);
        }
        (ofOlder ? keptOfOlder : kept).add(new Ledger.Note(plain(note.what()), age));
    }

    /** Without the numbers that are only there for people, and without doses, see {@link Canon}. */
    private static Occurrence.Journaled plain(Occurrence.Journaled what) {
        return switch (what) {
            case Occurrence.Tripped tripped -> new Occurrence.Tripped(Canon.reasonOnly(tripped.cause()));
            case Occurrence.ApplicationStarted begun -> new Occurrence.ApplicationStarted(1, 0, begun.modality());
            case Occurrence.ApplicationEnded over -> over;
            case Occurrence.SessionStarted begun -> new Occurrence.SessionStarted(1, begun.applications());
            case Occurrence.EpisodeBegan began -> began;
            case Occurrence.SessionEnded over -> over;
            case Occurrence.Reset reset -> reset;
            case Occurrence.StillHere here -> new Occurrence.StillHere();
            case Occurrence.CreamReported reported -> reported;
        };
    }

    /**
     * In the order of the ages, which were clamped; those of one age in the order in which they were. The newest is at 0, and something stands at
     * {@code from}: a boot's first and last record say when it was.
     */
    private List<Ledger.Note> ordered(List<Ledger.Note> notes, int from) {
        Collections.reverse(notes);
        if (scale.countsDayTogether()) {
            moveStartsTogether(notes);
        }
        notes.sort(Comparator.comparingInt(Ledger.Note::age).reversed().thenComparingInt(Ledger.Note::rank));
        if (notes.isEmpty() || notes.getLast().age() > 0) {
            notes.add(new Ledger.Note(new Occurrence.StillHere(), 0));
        }
        if (notes.getFirst().age() < from) {
            notes.addFirst(new Ledger.Note(new Occurrence.StillHere(), from));
        }
        return List.copyOf(notes);
    }

    /** A press at the very moment of the trip does not reset it, one after it does. One without a name is known by its session's end. */
    private void keepTrip() {
        ofOlder = false;
        if (tripCause != null) {
            Occurrence.Journaled trip = new Occurrence.Tripped(tripCause);
            boolean fillsDay = tripCause.actual() > 0;
            int age = ledger.older() == null ? tripAge : Math.min(tripAge, first);
            keep(new Ledger.Note(trip, age), fillsDay ? scale.longest() : 1);
        }
        if (unnamed) {
            keep(new Ledger.Note(new Occurrence.SessionEnded(1, Occurrence.Ending.TRIPPED), 0), 0);
        }
    }

    /** As {@link Canon} does. */
    private static void moveStartsTogether(List<Ledger.Note> notes) {
        int oldest = notes.stream()
                .filter(note -> note.what() instanceof Occurrence.ApplicationStarted)
                .mapToInt(Ledger.Note::age)
                .max()
                .orElse(0);
        notes.replaceAll(note ->
                note.what() instanceof Occurrence.ApplicationStarted ? new Ledger.Note(note.what(), oldest) : note);
    }

    /** The end of the last application is needed to show that its start is not running, and until its rest is complete. */
    private void dropRestedEnd() {
        boolean startKept = Stream.concat(kept.stream(), keptOfOlder.stream())
                .anyMatch(note -> note.what() instanceof Occurrence.ApplicationStarted);
        if (!startKept) {
            kept.removeIf(note -> note.what() instanceof Occurrence.ApplicationEnded end
                    && note.age() >= scale.rest() + scale.quanta(end.leaseLeft()));
        }
    }
}
