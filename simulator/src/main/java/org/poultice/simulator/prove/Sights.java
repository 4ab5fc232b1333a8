package org.poultice.simulator.prove;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Reckoning;
import org.poultice.controller.engine.State;

/** What processes see of the wall clock, and what they learn by it. Used by one thread. */
final class Sights {
    private final Scale scale;
    private final Design design;
    private final Canon canon;
    private final Ledgers ledgers;
    private final int steady;

    Sights(Scale scale, Design design, Canon canon, Ledgers ledgers) {
        this.scale = scale;
        this.design = design;
        this.canon = canon;
        this.ledgers = ledgers;
        this.steady = scale.covering(WallClockPlay.STEADY);
    }

    /** What a process sees that finds this ledger. */
    Sight begin(Ledger found) {
        if (!found.isOpen()) {
            return Sight.BLIND;
        }
        Sight.Lessons lessons = lessons(found, steady);
        if (!lessons.equals(lessons(found, steady + 1))) {
            throw new IllegalStateException("what a clock teaches depends on when: " + found);
        }
        return Sight.of(lessons);
    }

    /** Plays it out to the end, {@code later} quanta after the beginning. */
    private Sight.Lessons lessons(Ledger found, int later) {
        MonoTime began = Canon.NOW;
        Design.Past past = ledgers.past(found, began);
        WallClockPlay.Times times = new WallClockPlay.Times(began, scale.before(began, -later));
        Event.ClockChanged right = design.looked(past, times, null, true);
        Event.ClockChanged jumped = design.looked(past, times, began, false);
        Event.ClockChanged late = design.looked(past, times, began, true);
        return new Sight.Lessons(
                canon.rounded(right.was(), began),
                canon.rounded(right.is(), began),
                canon.rounded(jumped.is(), began),
                canon.rounded(late.is(), began));
    }

    Sight later(Sight sight) {
        Sight.Lessons now = sight.lessons();
        if (now == null) {
            return sight;
        }
        return sight.later(
                new Sight.Lessons(later(now.known()), later(now.right()), later(now.jumped()), later(now.late())),
                steady);
    }

    private Reckoning later(Reckoning reckoning) {
        MonoTime onset = reckoning.onset();
        return canon.rounded(
                new Reckoning(
                        canon.moved(reckoning.exposure(), scale.before(Canon.NOW, 1)),
                        onset == null ? null : scale.before(onset, 1)),
                Canon.NOW);
    }

    /** What a process sees after the clock has done that; the same when it cannot have, or when nobody would notice. */
    Sight after(Sight sight, Action action) {
        Sight.Lessons lessons = sight.lessons();
        return switch (action) {
            case CLOCK_RIGHT -> {
                boolean early =
                        lessons != null && (sight.since() < steady || (sight.wasWrong() && sight.wrong() < steady));
                yield early ? sight : sight.trusted();
            }
            case CLOCK_DOUBTED -> sight.isTrusted() ? sight.doubted() : sight;
            case CLOCK_JUMPS ->
                lessons == null || sight.wasWrong()
                        ? sight
                        : sight.stepped(
                                new Sight.Lessons(lessons.jumped(), lessons.late(), lessons.jumped(), lessons.late()));
            default -> throw new IllegalArgumentException(action + " is nothing to see");
        };
    }

    /** What the loop is told of it. */
    Event seen(Sight before, Sight after, State state, MonoTime now) {
        Sight.Lessons knew = before.lessons();
        if (knew == null) {
            Reckoning same = new Reckoning(state.exposure(), state.onset());
            return new Event.ClockChanged(after.told(), Duration.ZERO, same, same);
        }
        Reckoning knows = after.isTrusted() ? knew.right() : knew.jumped();
        return new Event.ClockChanged(after.told(), Duration.ZERO, at(knew.known(), now), at(knows, now));
    }

    private Reckoning at(Reckoning canonical, MonoTime now) {
        @Nullable MonoTime onset = canonical.onset();
        long by = now.nanos() - Canon.NOW.nanos();
        return new Reckoning(
                canon.moved(canonical.exposure(), now), onset == null ? null : new MonoTime(onset.nanos() + by));
    }
}
