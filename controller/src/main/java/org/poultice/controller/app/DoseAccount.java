package org.poultice.controller.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Dose;
import org.poultice.controller.engine.DoseWindow;
import org.poultice.controller.engine.Doses;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Rules;
import org.poultice.protocol.plan.Modality;

/**
 * The doses that a journal comes to. Each record that speaks of a dose tells what the last application has come to by then; what is more than the record
 * before it told came between the two, at the latest when it was written.
 *
 * <p>What can be missing counts as if the pad had been at its warning limit, or the skin below 15 °C, for as long as that can have lasted: what was not
 * written when the process ended, what a disk may have lost, and what lingers after an application until somebody sees the pad again.
 */
final class DoseAccount {
    private final Rules rules;
    private final Duration unsettled;
    private DoseWindow pad = DoseWindow.of(Doses.DAY);
    private DoseWindow cold = DoseWindow.of(Doses.HOURS);

    /** What the last application has come to, and how much of that came after its end. */
    private Dose told = Dose.NONE;

    private Dose afterEnd = Dose.NONE;
    private @Nullable Modality modality;
    private boolean open;
    private boolean writtenOften;
    private MonoTime startedAt = MonoTime.LONG_AGO;
    private MonoTime endedAt = MonoTime.LONG_AGO;
    private MonoTime toldAt = MonoTime.LONG_AGO;

    DoseAccount(Rules rules) {
        this.rules = rules;
        this.unsettled = rules.doubt().unsettled();
    }

    void take(Occurrence.Journaled what, MonoTime at) {
        switch (what) {
            case Occurrence.ApplicationStarted started -> started(started, at);
            case Occurrence.ApplicationEnded ended -> ended(ended, at);
            case Occurrence.StillHere here -> tell(here.had(), at);
            case Occurrence.EpisodeBegan began -> {}
            case Occurrence.SessionStarted started -> {}
            case Occurrence.SessionEnded ended -> {}
            case Occurrence.Tripped tripped -> {}
            case Occurrence.Reset reset -> {}
            case Occurrence.CreamReported cream -> {}
        }
    }

    private void started(Occurrence.ApplicationStarted started, MonoTime at) {
        if (open) {
            tell(told.plus(unseen(modality, onAtMost(true))), at); // its end is missing
        }
        if (started.before() != null) {
            tell(started.before(), at);
        }
        told = Dose.NONE;
        afterEnd = Dose.NONE;
        modality = started.modality();
        writtenOften = started.before() != null;
        open = true;
        startedAt = at;
        toldAt = at;
    }

    private void ended(Occurrence.ApplicationEnded ended, MonoTime at) {
        Dose had = ended.had();
        Duration onAtMost = earlier(longest(), open ? at.plus(ended.leaseLeft()).since(startedAt) : longest());
        tell(had != null ? had : told.plus(unseen(modality, onAtMost)), at);
        boolean counted = had == null || ended.why() == Occurrence.Ending.INTERRUPTED;
        afterEnd = counted ? lingering(modality) : Dose.NONE;
        open = false;
        endedAt = at;
    }

    private void tell(Dose had, MonoTime at) {
        Dose more = had.beyond(told);
        add(more, at);
        told = told.plus(more);
        afterEnd = open ? Dose.NONE : afterEnd.plus(more);
        toldAt = at;
    }

    private void add(Dose more, MonoTime at) {
        pad = pad.plus(more.padNanos(), at);
        cold = cold.plus(more.coldNanos(), at);
    }

    /** An application may have begun in what a disk has lost, which is never more than it may. */
    void mayHaveBegun(MonoTime at) {
        add(unseen(null, unsettled.plus(rules.lease())), at);
    }

    /**
     * What may be missing at the end of the journal, where a process ended.
     *
     * @param damaged whether anything may be missing
     * @param lost whether the disk may have lost what it confirmed last
     * @param now when it is found
     */
    void conclude(boolean damaged, boolean lost, MonoTime now) {
        if (open || damaged) {
            tell(told.plus(unseen(damaged ? null : modality, damaged ? longest() : onAtMost(lost))), now);
            afterEnd = lingering(modality);
        } else if (modality != null && toldAt.isBefore(endedAt.plus(rules.plan().rest()))) {
            tell(told.plus(lingering(modality).beyond(afterEnd)), now);
        }
        open = false;
    }

    /** What the last application has come to. */
    Dose told() {
        return told;
    }

    Doses doses() {
        return Doses.known(told, pad, cold);
    }

    /** For how long it may have been on after what was written of it last. */
    private Duration onAtMost(boolean lost) {
        Duration unwritten = writtenOften ? Doses.WRITTEN_EVERY : longest();
        return earlier(longest(), lost ? unwritten.plus(unsettled) : unwritten).plus(rules.lease());
    }

    /** No plan has an application that is longer than the shortest break of any, and so not longer than a break of this one (facts T3 and T4). */
    private Duration longest() {
        return rules.plan().rest();
    }

    /** A dose that nobody saw, with what lingered after it. */
    private Dose unseen(@Nullable Modality of, Duration on) {
        Dose heat = new Dose(0, heat(on.plus(Doses.HEAT_LINGERS)), 0);
        Dose cooled = new Dose(0, 0, on.plus(Doses.COLD_LINGERS).toNanos());
        return of == null ? heat.plus(cooled) : of == Modality.HEAT ? heat : cooled;
    }

    private Dose lingering(@Nullable Modality of) {
        return unseen(of, Duration.ZERO);
    }

    /** Where nothing measures, time is the limit, and no heat is assumed. */
    private long heat(Duration on) {
        return rules.timeOnly() ? 0 : Doses.unseenHeatNanos(on);
    }

    private static Duration earlier(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
