package org.poultice.simulator.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Button;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;

/**
 * The product with one thing changed around it: before a step, after it, in what is done, or in what a start finds and makes of it. The
 * product's own code has no switch for any of this.
 */
abstract class Mutated extends Product {
    Mutated(Rules rules) {
        super(rules);
    }

    /** What the loop is given to decide about; null when it never hears of it. */
    @Nullable
    Event heard(State before, Event event) {
        return event;
    }

    /** What is known before the step. */
    State before(State state, Event event, MonoTime now) {
        return state;
    }

    /** What is known after it. */
    State after(State before, State after, MonoTime now) {
        return after;
    }

    /** What is done. */
    List<Act> done(State after, List<Act> acts, MonoTime now) {
        return acts;
    }

    /** What a start finds. */
    Past found(Past past, MonoTime now) {
        return past;
    }

    /** What a start makes of it. */
    State recovered(Past past, State state, MonoTime now) {
        return state;
    }

    @Override
    public Answer take(State state, Event event, MonoTime now, Disk disk) {
        Event heard = heard(state, event);
        if (heard == null) {
            return new Answer(state, List.of());
        }
        State before = before(state, heard, now);
        Answer answer = super.take(before, heard, now, disk);
        State after = after(before, answer.next(), now);
        return new Answer(after, done(after, answer.acts(), now));
    }

    @Override
    public Answer begin(Past past, MonoTime now, Disk disk) {
        Answer answer = super.begin(found(past, now), now, disk);
        return new Answer(recovered(past, answer.next(), now), answer.acts());
    }

    @Override
    public Event.ClockChanged looked(Past past, WallClockPlay.Times times, @Nullable MonoTime jumpedAt, boolean right) {
        return super.looked(found(past, times.began()), times, jumpedAt, right);
    }

    static State with(State s, Phase phase) {
        return new State(
                phase, s.exposure(), s.onset(), s.pad(), s.button(), s.warnings(), s.sessions(), s.seq(), s.provenAt());
    }

    static State with(State s, Exposure exposure) {
        return new State(
                s.phase(), exposure, s.onset(), s.pad(), s.button(), s.warnings(), s.sessions(), s.seq(), s.provenAt());
    }

    static State withOnset(State s, @Nullable MonoTime onset) {
        return new State(
                s.phase(), s.exposure(), onset, s.pad(), s.button(), s.warnings(), s.sessions(), s.seq(), s.provenAt());
    }

    static State restingSince(State s, MonoTime since) {
        return with(s, new Exposure(since, s.exposure().starts()));
    }

    static State withButton(State s, Button button) {
        return new State(
                s.phase(), s.exposure(), s.onset(), s.pad(), button, s.warnings(), s.sessions(), s.seq(), s.provenAt());
    }

    static boolean ended(State before, State after) {
        return before.phase() instanceof Phase.Applying && !(after.phase() instanceof Phase.Applying);
    }

    /** By how much the wall clock says that it is later than the last record of another boot. */
    static Duration wallGap(Past past) {
        if (past.entries().isEmpty()) {
            return Duration.ZERO;
        }
        var last = past.entries().get(past.entries().size() - 1);
        return last.boot().equals(past.boot()) ? Duration.ZERO : Duration.between(last.wall(), Pages.WALL_NOW);
    }

    static List<Act> drivesFirst(List<Act> acts) {
        List<Act> order = new ArrayList<>();
        acts.stream().filter(Act.On.class::isInstance).forEach(order::add);
        acts.stream().filter(act -> !(act instanceof Act.On)).forEach(order::add);
        return order;
    }
}
