package org.poultice.simulator.prove;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.app.Recovery;
import org.poultice.controller.app.Startup;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/** Mutants of what the wall clock and the disk may be believed. */
final class ClockMutants {
    static final List<Mutant> ALL = List.of(
            new Mutant(
                    "jump-believed", "a clock that has only just jumped is believed", Slices.CLOCK, JumpBelieved::new),
            new Mutant(
                    "untrusted-believed",
                    "records of a clock that was not trusted are believed",
                    Slices.CLOCK,
                    UntrustedBelieved::new),
            new Mutant("gap-upper-bound", "a gap counts as rest by its upper bound", Slices.CLOCK, GapUpperBound::new),
            new Mutant(
                    "age-upper-bound",
                    "a gap counts for the injury's age by its upper bound",
                    Slices.CLOCK_SWITCH,
                    GapUpperBound::new),
            new Mutant(
                    "loss-ignored",
                    "the disk is trusted not to forget",
                    Slices.FORGETFUL,
                    rules -> new Product(rules.withUnsettled(Duration.ZERO))),
            new Mutant(
                    "unseen-not-counted",
                    "an application that may be lost does not count for its day",
                    Slices.FORGETFUL_DAY,
                    UnseenNotCounted::new),
            new Mutant(
                    "damage-ignored", "a damaged journal is read as a whole one", Slices.DAMAGED, DamageIgnored::new),
            new Mutant(
                    "damage-forgets-day",
                    "the day of a damaged journal begins anew",
                    Slices.DAMAGED_DAY,
                    DamageForgetsDay::new));

    private ClockMutants() {}

    private static final class JumpBelieved extends Mutated {
        JumpBelieved(Rules rules) {
            super(rules);
        }

        /** As if it were right. */
        @Override
        public Event.ClockChanged looked(
                Past past, WallClockPlay.Times times, @Nullable MonoTime jumpedAt, boolean right) {
            return jumpedAt == null || right
                    ? super.looked(past, times, jumpedAt, right)
                    : new WallClockPlay(toStart(past), rules(), times, WRONG).isRight();
        }
    }

    private static final class UntrustedBelieved extends Mutated {
        UntrustedBelieved(Rules rules) {
            super(rules);
        }

        @Override
        Past found(Past past, MonoTime now) {
            List<JournalEntry> trusted = past.entries().stream()
                    .map(entry -> new JournalEntry(entry.boot(), entry.at(), entry.wall(), true, entry.what()))
                    .toList();
            return new Past(trusted, past.damaged(), past.boot());
        }
    }

    /** Both bounds lie as far from the difference of the readings as two clocks may be wrong by. */
    private static final class GapUpperBound extends Mutated {
        GapUpperBound(Rules rules) {
            super(rules);
        }

        @Override
        Duration readingsAreWrongBy() {
            return rules().doubt().clockError().multipliedBy(4);
        }
    }

    private static final class UnseenNotCounted extends Mutated {
        UnseenNotCounted(Rules rules) {
            super(rules);
        }

        @Override
        State recovered(Past past, State state, MonoTime now) {
            Rules trusting = rules().withUnsettled(Duration.ZERO);
            Startup.Past same = new Startup.Past(past.entries(), past.damaged(), past.boot());
            State without = Recovery.recover(same, now, trusting).first();
            return with(
                    state,
                    new Exposure(
                            state.exposure().restingSince(), without.exposure().starts()));
        }
    }

    private static final class DamageIgnored extends Mutated {
        DamageIgnored(Rules rules) {
            super(rules);
        }

        @Override
        Past found(Past past, MonoTime now) {
            return new Past(past.entries(), false, past.boot());
        }
    }

    private static final class DamageForgetsDay extends Mutated {
        DamageForgetsDay(Rules rules) {
            super(rules);
        }

        @Override
        State recovered(Past past, State state, MonoTime now) {
            return past.damaged() ? with(state, new Exposure(state.exposure().restingSince(), List.of())) : state;
        }
    }
}
