package org.poultice.controller.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Doubt;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Reckoning;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;

/**
 * From the journal to the first state after a start, with every doubt counted as dose. A pure function of its arguments.
 *
 * <ul>
 *   <li>Where records lie in time says {@link Timeline}: as late as the evidence allows.
 *   <li>An application without an end has lasted until now, and may last as long as a lease from now.
 *   <li>After a silence, such as a boot, a full break is due: what the disk confirmed last may be lost. If an application can have begun in what
 *       is lost, it has.
 *   <li>An application that was ended by a trip which is not in the journal has tripped all the same: the power failed between the two records.
 *   <li>What of a dose can be missing counts, see {@link DoseAccount}; a cream is on the skin since it can have been reported at the latest.
 *   <li>When records are missing, or cannot be read, the pad was on until now, the injury is new, and the day counts as full.
 *   <li>The first phase is never Applying: nothing starts by itself after a start.
 * </ul>
 */
public final class Recovery {
    private final Rules rules;
    private final MonoTime now;

    private final DoseAccount doses;

    private Exposure exposure = Exposure.NONE;
    private @Nullable MonoTime onset;
    private @Nullable MonoTime trippedAt;
    private @Nullable Finding trip;
    private boolean tripUnnamed;
    private long damages;
    private long sessions;
    private boolean sessionOpen;
    private Occurrence.@Nullable ApplicationStarted running;
    private @Nullable MonoTime last;

    private Recovery(Rules rules, MonoTime now) {
        this.rules = rules;
        this.now = now;
        this.doses = new DoseAccount(rules);
    }

    /**
     * What the journal comes to.
     *
     * @param now when this process began
     */
    public static Recovered recover(Startup.Past past, MonoTime now, Rules rules) {
        Timeline.Present present = new Timeline.Present(past.boot(), now, past.seen());
        Recovery recovery = new Recovery(rules, now);
        LastSeen lastSeen = null;
        boolean newBoot = true;
        for (Timeline.Boot boot : new Timeline(past.entries(), present, rules.doubt()).boots()) {
            for (int i = 0; i < boot.entries().size(); i++) {
                recovery.silence(recovery.last, boot.at(i), i == 0);
                recovery.take(boot.entries().get(i).what(), boot.at(i));
                recovery.last = boot.at(i);
            }
            newBoot = !boot.isPresent();
            lastSeen = newBoot ? new LastSeen(boot.last(), boot.lastWall()) : lastSeen;
        }
        boolean silent = recovery.silence(recovery.last, newBoot ? Timeline.justBefore(now) : now, newBoot);
        return recovery.conclude(past.damaged(), silent || newBoot, lastSeen, newBoot);
    }

    private void take(Occurrence.Journaled what, MonoTime at) {
        doses.take(what, at);
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
            case Occurrence.CreamReported reported -> exposure = exposure.creamed(at);
            case Occurrence.StillHere here -> {}
        }
    }

    /**
     * Nobody wrote between two records for longer than a controller that runs is silent, or the machine was off: what the disk had confirmed last may
     * be lost. So the skin has to rest anew, which makes sure that a start of the controller that is lost altogether had no application; and if one can
     * have begun in what is lost of the time before, it has.
     *
     * @param from the last record before, or null when there is none
     * @return whether there was a silence
     */
    private boolean silence(@Nullable MonoTime from, MonoTime to, boolean otherBoot) {
        Doubt doubt = rules.doubt();
        if (from == null || !doubt.diskForgets()) {
            return false;
        }
        if (!otherBoot && to.since(from).compareTo(doubt.silentAtMost()) <= 0) {
            return false;
        }
        MonoTime unseenUntil = doubt.tail().latestAfter(from);
        if (running == null && exposure.restedAt(rules).isBefore(unseenUntil)) {
            exposure = exposure.started(to, rules.day());
            doses.mayHaveBegun(to);
        }
        exposure = exposure.mayHaveBeenOnUntil(to);
        return true;
    }

    /** The gravest trip since the last reset is the one that is shown. */
    private void tripped(Finding cause, MonoTime at) {
        if (cause.equals(trip)) {
            return; // written once more, for the first time it may have found no room
        }
        if (trip == null || cause.reason().compareTo(trip.reason()) < 0) {
            trip = cause;
        }
        trippedAt = at;
        tripUnnamed = false;
        if (cause.reason() == Reason.JOURNAL_DAMAGED && cause.actual() > 0) {
            damages = Math.max(damages, cause.actual());
            // What is missing may be the starts of a day's applications, or a new injury. This record says all of it by
            // itself, for those beside it may become unreadable in their turn.
            List<MonoTime> full = Collections.nCopies(rules.maxPerDay(), at);
            exposure = new Exposure(exposure.restingSince(), full, exposure.doses(), exposure.creamedAt())
                    .mayHaveBeenOnUntil(at.plus(rules.lease()));
            onset = at;
        }
    }

    private Recovered conclude(boolean damaged, boolean silent, @Nullable LastSeen lastSeen, boolean newBoot) {
        List<Occurrence.Journaled> append = new ArrayList<>();
        Duration lease = rules.lease();
        doses.conclude(damaged, silent, now);
        if (running != null || damaged) {
            exposure = exposure.mayHaveBeenOnUntil(now.plus(lease));
            // What cannot be read may have been the first one.
            long session = running == null ? Math.max(1, sessions) : running.session();
            int index = running == null ? 0 : running.index();
            append.add(new Occurrence.ApplicationEnded(session, index, Ending.INTERRUPTED, lease, doses.told()));
        }
        if (sessionOpen) {
            append.add(new Occurrence.SessionEnded(sessions, Ending.INTERRUPTED));
        }
        if (damaged) {
            append.add(new Occurrence.EpisodeBegan());
        }
        if (damaged || tripUnnamed) {
            Finding cause = new Finding(Reason.JOURNAL_DAMAGED, damaged ? damages + 1 : 0, 0, null);
            tripped(cause, now);
            append.add(new Occurrence.Tripped(cause)); // the last one: it says that all of the above is written down
        }
        if (silent && append.isEmpty()) {
            append.add(new Occurrence.StillHere(doses.told())); // the end of a silence is on record
        }
        State fresh = State.fresh(now);
        MonoTime provenAt = last == null || !append.isEmpty() ? now : last;
        Phase phase = trip == null || trippedAt == null ? fresh.phase() : new Phase.Tripped(trip, trippedAt);
        State first = new State(
                phase, exposure.with(doses.doses()), onset, fresh.pad(), fresh.button(), 0, sessions, 0, provenAt);
        return new Recovered(first, append, newBoot, lastSeen);
    }

    /**
     * Where to begin.
     *
     * @param first the first state
     * @param append what has to be added to the journal before anything else, so that it says what was concluded
     * @param newBoot whether nothing of this boot was in the journal yet
     * @param lastSeen the end of the boot before this one, or null when there was none
     */
    public record Recovered(
            State first,
            List<Occurrence.Journaled> append,
            boolean newBoot,
            @Nullable LastSeen lastSeen) {

        public Recovered {
            append = List.copyOf(append);
        }

        /** What of the first state is older than this process. */
        Reckoning reckoning() {
            return new Reckoning(first.exposure(), first.onset());
        }
    }

    /**
     * The last record of a boot.
     *
     * @param at when it was written, at the latest, on the clock of this boot
     * @param wall when, by the wall clock, whatever that is worth
     */
    public record LastSeen(MonoTime at, Instant wall) {}
}
