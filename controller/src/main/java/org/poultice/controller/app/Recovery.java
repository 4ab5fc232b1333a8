package org.poultice.controller.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/**
 * From the journal to the first state after a start, with every doubt counted as dose. A pure function of its arguments.
 *
 * <p>Times of the same boot are taken as they are. A gap between two boots counts as no time at all: no rest, no age. An application without
 * an end has lasted until now, and may last as long as a lease from now. An application that was ended by a trip which is not in the journal
 * has tripped all the same: the power failed between the two records. The first phase is never Applying: nothing starts by itself after a start.
 */
public final class Recovery {
    private final Rules rules;
    private final MonoTime now;

    private Exposure exposure = Exposure.NONE;
    private @Nullable MonoTime onset;
    private @Nullable MonoTime trippedAt;
    private @Nullable Finding trip;
    private boolean tripUnnamed;
    private long sessions;
    private boolean sessionOpen;
    private Occurrence.@Nullable ApplicationStarted running;

    private Recovery(Rules rules, MonoTime now) {
        this.rules = rules;
        this.now = now;
    }

    /** What the journal comes to. */
    public static Recovered recover(Startup.Past past, MonoTime now, Rules rules) {
        Recovery recovery = new Recovery(rules, now);
        List<JournalEntry> entries = past.entries();
        long[] presentNanos = present(entries, past.boot(), now);
        for (int i = 0; i < presentNanos.length; i++) {
            recovery.take(entries.get(i).what(), new MonoTime(presentNanos[i]));
        }
        return recovery.conclude(past.damaged());
    }

    /** The times of the entries on the clock of this boot, as late as they can have been. */
    private static long[] present(List<JournalEntry> entries, String boot, MonoTime now) {
        long[] present = new long[entries.size()];
        long following = now.nanos();
        long shift = 0;
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry entry = entries.get(i);
            boolean lastOfItsBoot =
                    i == entries.size() - 1 || !entries.get(i + 1).boot().equals(entry.boot());
            if (lastOfItsBoot) {
                boolean thisBoot = i == entries.size() - 1 && entry.boot().equals(boot);
                shift = thisBoot ? 0 : following - entry.at().nanos();
            }
            present[i] = Math.min(following, entry.at().nanos() + shift);
            following = present[i];
        }
        return present;
    }

    private void take(Occurrence.Journaled what, MonoTime at) {
        switch (what) {
            case Occurrence.EpisodeBegan began -> onset = at;
            case Occurrence.SessionStarted started -> {
                sessions = Math.max(sessions, started.session());
                sessionOpen = true;
            }
            case Occurrence.ApplicationStarted started -> {
                exposure = exposure.started(at, rules.day());
                sessions = Math.max(sessions, started.session());
                running = started;
            }
            case Occurrence.ApplicationEnded ended -> {
                exposure = exposure.mayHaveBeenOnUntil(at.plus(ended.leaseLeft()));
                tripUnnamed |= ended.why() == Ending.TRIPPED;
                running = null;
            }
            case Occurrence.SessionEnded ended -> {
                tripUnnamed |= ended.why() == Ending.TRIPPED;
                sessionOpen = false;
            }
            case Occurrence.Tripped tripped -> tripped(tripped.cause(), at);
            case Occurrence.Reset reset -> {
                trip = null;
                tripUnnamed = false;
            }
            case Occurrence.StillHere here -> {}
        }
    }

    /** The gravest trip since the last reset is the one that is shown. */
    private void tripped(Finding cause, MonoTime at) {
        if (trip == null || cause.reason().compareTo(trip.reason()) < 0) {
            trip = cause;
        }
        trippedAt = at;
        tripUnnamed = false;
    }

    private Recovered conclude(boolean damaged) {
        List<Occurrence.Journaled> append = new ArrayList<>();
        Duration lease = rules.lease();
        if (running != null || damaged) {
            exposure = exposure.mayHaveBeenOnUntil(now.plus(lease));
            long session = running == null ? sessions : running.session();
            int index = running == null ? 0 : running.index();
            append.add(new Occurrence.ApplicationEnded(session, index, Ending.INTERRUPTED, lease));
        }
        if (sessionOpen) {
            append.add(new Occurrence.SessionEnded(sessions, Ending.INTERRUPTED));
        }
        if (damaged) {
            onset = now;
            append.add(new Occurrence.EpisodeBegan());
        }
        if (damaged || tripUnnamed) {
            Finding cause = new Finding(Reason.JOURNAL_DAMAGED, 0, 0, null);
            tripped(cause, now);
            append.add(new Occurrence.Tripped(cause)); // the last one: it says that all of the above is written down
        }
        State fresh = State.fresh(now);
        Phase phase = trip == null || trippedAt == null ? fresh.phase() : new Phase.Tripped(trip, trippedAt);
        State first = new State(phase, exposure, onset, fresh.pad(), fresh.button(), 0, sessions, 0, fresh.provenAt());
        return new Recovered(first, append);
    }

    /**
     * Where to begin.
     *
     * @param first the first state
     * @param append what has to be added to the journal before anything else, so that it says what was concluded
     */
    public record Recovered(State first, List<Occurrence.Journaled> append) {
        public Recovered {
            append = List.copyOf(append);
        }
    }
}
