package org.poultice.simulator.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/** Mutants of what outlives a process: the recovery, the age, the trip, the day. */
final class RecoveryMutants {
    static final List<Mutant> ALL = List.of(
            new Mutant("cooldown-waived", "a start waives the rest", Slices.BREAK, CooldownWaived::new),
            new Mutant(
                    "bounds-swapped",
                    "an interrupted application counts by its lower bound",
                    Slices.BREAK,
                    BoundsSwapped::new),
            new Mutant(
                    "running-not-counted",
                    "an application without an end is not counted",
                    Slices.BREAK,
                    RunningNotCounted::new),
            new Mutant("gap-is-rest", "a power cut counts as rest by the wall clock", Slices.BREAK, GapIsRest::new),
            new Mutant("trip-forgotten", "a trip is forgotten at a start", Slices.PAD, TripForgotten::new),
            new Mutant(
                    "starts-by-itself", "a session goes on by itself after a start", Slices.BREAK, StartsByItself::new),
            new Mutant("wall-switch", "the age is measured with the wall clock", Slices.SWITCH, WallSwitch::new),
            new Mutant("gap-is-age", "a power cut counts as age by the wall clock", Slices.SWITCH, GapIsAge::new),
            new Mutant(
                    "new-injury-ignored",
                    "the press for a new injury keeps the old age",
                    Slices.SWITCH,
                    NewInjuryIgnored::new),
            new Mutant(
                    "promise-not-durable",
                    "people are told of an episode that may be forgotten",
                    Slices.SWITCH,
                    PromiseNotDurable::new),
            new Mutant("day-forgotten", "a start forgets the day's applications", Slices.DAY, DayForgotten::new),
            new Mutant(
                    "day-not-counted",
                    "an application that was stopped does not count for its day",
                    Slices.DAY,
                    DayNotCounted::new));

    private RecoveryMutants() {}

    private static final class CooldownWaived extends Mutated {
        CooldownWaived(Rules rules) {
            super(rules);
        }

        @Override
        State recovered(Past past, State state, MonoTime now) {
            return restingSince(state, MonoTime.LONG_AGO);
        }
    }

    /** It may have been on until now; this one says that it was on when it began, and surely not later. */
    private static final class BoundsSwapped extends Mutated {
        BoundsSwapped(Rules rules) {
            super(rules);
        }

        @Override
        Past found(Past past, MonoTime now) {
            List<JournalEntry> entries = new ArrayList<>(past.entries());
            for (int i = 0; i < entries.size(); i++) {
                JournalEntry entry = entries.get(i);
                if (entry.what() instanceof Occurrence.ApplicationStarted begun) {
                    Occurrence.Journaled end = new Occurrence.ApplicationEnded(
                            begun.session(), begun.index(), Occurrence.Ending.INTERRUPTED, Duration.ZERO);
                    entries.add(++i, new JournalEntry(entry.boot(), entry.at(), entry.wall(), entry.trusted(), end));
                }
            }
            return new Past(entries, past.damaged(), past.boot());
        }
    }

    private static final class RunningNotCounted extends Mutated {
        RunningNotCounted(Rules rules) {
            super(rules);
        }

        @Override
        Past found(Past past, MonoTime now) {
            List<JournalEntry> entries = new ArrayList<>(past.entries());
            boolean ended = false;
            for (int i = entries.size() - 1; i >= 0; i--) {
                Occurrence.Journaled what = entries.get(i).what();
                ended |= what instanceof Occurrence.ApplicationEnded;
                if (what instanceof Occurrence.ApplicationStarted && !ended) {
                    entries.remove(i);
                }
            }
            return new Past(entries, past.damaged(), past.boot());
        }
    }

    private static final class GapIsRest extends Mutated {
        GapIsRest(Rules rules) {
            super(rules);
        }

        @Override
        public boolean readsWall() {
            return true;
        }

        @Override
        State recovered(Past past, State state, MonoTime now) {
            return restingSince(state, state.exposure().restingSince().minus(wallGap(past)));
        }
    }

    private static final class TripForgotten extends Mutated {
        TripForgotten(Rules rules) {
            super(rules);
        }

        @Override
        State recovered(Past past, State state, MonoTime now) {
            return with(state, new Phase.Idle());
        }
    }

    private static final class StartsByItself extends Mutated {
        StartsByItself(Rules rules) {
            super(rules);
        }

        @Override
        State recovered(Past past, State state, MonoTime now) {
            boolean open = past.entries().stream().anyMatch(e -> e.what() instanceof Occurrence.SessionStarted);
            Phase waiting = new Phase.Breaking(
                    Sessions.unasked(rules().plan().applications()),
                    now.plus(rules().plan().rest().multipliedBy(3)),
                    null);
            return open ? with(state, waiting) : state;
        }
    }

    private static final class WallSwitch extends Mutated {
        WallSwitch(Rules rules) {
            super(rules);
        }

        @Override
        public boolean readsWall() {
            return true;
        }

        @Override
        public State wallStepped(State state, Duration forward) {
            return state.onset() == null
                    ? state
                    : withOnset(state, state.onset().minus(forward));
        }
    }

    private static final class GapIsAge extends Mutated {
        GapIsAge(Rules rules) {
            super(rules);
        }

        @Override
        public boolean readsWall() {
            return true;
        }

        @Override
        State recovered(Past past, State state, MonoTime now) {
            return state.onset() == null
                    ? state
                    : withOnset(state, state.onset().minus(wallGap(past)));
        }
    }

    private static final class NewInjuryIgnored extends Mutated {
        NewInjuryIgnored(Rules rules) {
            super(rules);
        }

        @Override
        State after(State before, State after, MonoTime now) {
            return before.onset() == null ? after : withOnset(after, before.onset());
        }
    }

    private static final class PromiseNotDurable extends Mutated {
        PromiseNotDurable(Rules rules) {
            super(rules);
        }

        @Override
        List<Act> done(State after, List<Act> acts, MonoTime now) {
            List<Act> more = new ArrayList<>(acts);
            if (acts.stream().anyMatch(PromiseNotDurable::isLostEpisode)) {
                more.add(new Act.ToldOnset());
            }
            return more;
        }

        private static boolean isLostEpisode(Act act) {
            return act instanceof Act.Append append
                    && !append.returned()
                    && append.what() instanceof Occurrence.EpisodeBegan;
        }
    }

    private static final class DayForgotten extends Mutated {
        DayForgotten(Rules rules) {
            super(rules);
        }

        @Override
        State recovered(Past past, State state, MonoTime now) {
            return with(state, new Exposure(state.exposure().restingSince(), List.of()));
        }
    }

    private static final class DayNotCounted extends Mutated {
        DayNotCounted(Rules rules) {
            super(rules);
        }

        @Override
        State after(State before, State after, MonoTime now) {
            boolean stopped = ended(before, after) && after.phase() instanceof Phase.Idle;
            if (!stopped) {
                return after;
            }
            List<MonoTime> starts = after.exposure().starts();
            List<MonoTime> fewer = starts.subList(0, Math.max(0, starts.size() - 1));
            return with(after, new Exposure(after.exposure().restingSince(), fewer));
        }
    }
}
