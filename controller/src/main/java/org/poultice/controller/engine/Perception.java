package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes an event into what is known, before anything is decided about it: readings and their age, since when limits are exceeded, the signs of a
 * fault, the button, the exposure that a stray output adds, and what is warned of.
 */
final class Perception {
    private final Rules rules;
    private final Interlocks interlocks;
    private final Dosing dosing;

    Perception(Rules rules, Interlocks interlocks) {
        this.rules = rules;
        this.interlocks = interlocks;
        this.dosing = new Dosing(rules);
    }

    void take(Decision decision, Event event, MonoTime now) {
        State state = decision.state();
        switch (event) {
            case Event.PadSampled sampled -> {
                sampled(decision, sampled.sample(), now);
                warn(decision, now);
            }
            case Event.Tick tick -> warn(decision, now);
            case Event.PadFound found -> {
                if (!found.abilities().equals(state.pad().abilities())) {
                    decision.tell(new Occurrence.PadCame(found.abilities()));
                }
                decision.set(state.with(state.pad().found(found.abilities())));
            }
            case Event.PadLost lost -> {
                if (state.pad().isPresent()) {
                    decision.tell(new Occurrence.PadWent());
                }
                decision.set(state.with(PadView.ABSENT).with(Button.UP));
            }
            case Event.ButtonDown down -> {
                if (state.button().downSince() == null) {
                    decision.set(state.with(Button.down(now)));
                }
            }
            case Event.ButtonHeld held -> decision.set(state.with(state.button().found(now)));
            case Event.ButtonUp up -> {} // taken by conclude(), for the phases need to know how long it was down
            case Event.PadFaulted faulted -> {}
            case Event.StopRequested stop -> {}
            case Event.StartRequested start -> {}
            case Event.CreamReported reported -> creamed(decision, now);
            case Event.JournalFailed failed -> {}
            case Event.ClockChanged changed -> clockChanged(decision, changed);
            case Event.EventsLost lost -> decision.set(state.with(Button.UP)); // the release may be among them
        }
    }

    /** What is left to do once it has been decided. */
    void conclude(Decision decision, Event event, MonoTime now) {
        if (event instanceof Event.ButtonUp) {
            decision.set(decision.state().with(Button.UP));
        } else if (event instanceof Event.Tick) {
            proveTime(decision, now);
        }
    }

    private void sampled(Decision decision, PadSample sample, MonoTime now) {
        State state = decision.state();
        PadView pad = state.pad();
        if (!pad.isPresent()) {
            return;
        }
        boolean asked = state.phase() instanceof Phase.Applying applying && applying.mayHavePower(now, rules);
        boolean unasked = sample.energised() && !asked;
        boolean stray = unasked && !now.isBefore(state.exposure().restingSince());
        boolean plausible = pad.isPlausible(sample, rules);
        LimitTimers timers = pad.timers().after(sample, state.phase(), now, rules);
        Signs signs = plausible ? pad.signs().after(sample, state.phase(), now, rules) : pad.signs();
        State seen = state.with(pad.sampled(sample, plausible, stray, now).with(timers, signs));
        Exposure exposure = unasked ? state.exposure().mayHaveBeenOnUntil(now) : state.exposure();
        Doses doses = exposure.doses().after(dosing.seen(sample, state, now), now);
        decision.set(doses.equals(state.exposure().doses()) && !unasked ? seen : seen.with(exposure.with(doses)));
    }

    private void creamed(Decision decision, MonoTime now) {
        Exposure exposure = decision.state().exposure();
        Occurrence.CreamReported report = new Occurrence.CreamReported();
        decision.tell(report);
        if (!exposure.isCreamKnown(now) || mayBeUnwritten(decision.state().phase())) {
            decision.set(decision.state().with(exposure.creamed(now))).prove(report);
        }
    }

    /** A report that found no room on the disk has tripped; the next one is written whenever it comes. */
    private static boolean mayBeUnwritten(Phase phase) {
        return phase instanceof Phase.Tripped tripped && tripped.cause().reason() == Reason.JOURNAL_FAILED;
    }

    /** Tells what is warned of when that changes: once when it comes, once when it goes. */
    private void warn(Decision decision, MonoTime now) {
        State state = decision.state();
        long due = 0;
        for (TemperatureLimit limit : TemperatureLimit.ALL) {
            boolean isDue = !limit.trips() && state.pad().timers().isDue(limit, state.phase(), now);
            due |= warnOf(decision, isDue ? interlocks.finding(limit, state.pad()) : null);
        }
        for (FaultRule rule : FaultRule.WARNINGS) {
            due |= warnOf(decision, rule.find(state.pad(), state.phase(), rules));
        }
        for (DoseLimit limit : DoseLimit.ALL) {
            due |= warnOf(decision, limit.warns() ? limit.finding(state, now) : null);
        }
        due |= warnOf(decision, Interlocks.stuckButton(state, now));
        due |= warnOf(decision, lastingPain(state, now));
        long over = state.warnings() & ~due;
        if (due == state.warnings()) {
            return;
        }
        for (Reason reason : Reason.values()) {
            if ((over & reason.bit()) != 0) {
                decision.tell(new Occurrence.WarningOver(reason));
            }
        }
        decision.set(decision.state().withWarnings(due));
    }

    /** Tells it unless it is warned of already. */
    private static long warnOf(Decision decision, @Nullable Finding what) {
        if (what == null) {
            return 0;
        }
        if (!decision.state().warns(what.reason())) {
            decision.tell(new Occurrence.Warned(what));
        }
        return what.reason().bit();
    }

    private @Nullable Finding lastingPain(State state, MonoTime now) {
        Duration age = state.age(now);
        return age.compareTo(rules.painLimit()) < 0
                ? null
                : Finding.of(
                        Reason.PAIN_FOR_A_WEEK,
                        age.toMillis(),
                        rules.painLimit().toMillis());
    }

    /**
     * Lets the journal say now and then that time has passed, for a recovery credits only what is written there; and more often what dose came meanwhile.
     * A trip is written once more instead when there is no dose: the first time it may have found no room on the disk.
     */
    private void proveTime(Decision decision, MonoTime now) {
        State state = decision.state();
        Duration silent = now.since(state.provenAt());
        boolean doses = state.phase() instanceof Phase.Applying
                || state.exposure().doses().isWorthWriting();
        if (doses && silent.compareTo(Doses.WRITTEN_EVERY) >= 0) {
            proveDose(decision);
        } else if (silent.compareTo(rules.doubt().stillHereEvery()) >= 0) {
            proveNow(decision);
        }
    }

    private static void proveNow(Decision decision) {
        if (decision.state().phase() instanceof Phase.Tripped tripped) {
            decision.prove(new Occurrence.Tripped(tripped.cause()));
        } else {
            proveDose(decision);
        }
    }

    private static void proveDose(Decision decision) {
        Exposure exposure = decision.state().exposure();
        decision.set(decision.state().with(exposure.with(exposure.doses().writtenDown())))
                .prove(new Occurrence.StillHere(exposure.doses().sinceStart()));
    }

    /** What was before this process may be proven to be longer ago than it seemed; or, when the clock is found to be wrong, not to be. */
    private static void clockChanged(Decision decision, Event.ClockChanged changed) {
        State state = decision.state();
        decision.set(state.reckoned(changed.was(), changed.is()))
                .tell(new Occurrence.ClockChanged(changed.trust(), changed.proven()));
        if (changed.trust() == ClockTrust.TRUSTED) {
            proveNow(decision); // a trusted reading is on record as soon as there is one
        }
    }
}
