package org.poultice.simulator.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Regulator;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.JournalEntry;

/**
 * A heating pad's controller as it is often written: a press switches on if the last use is long enough ago, a timer switches off. Two
 * versions of it: one keeps its timers in memory, one writes down the time of day and goes by that.
 */
class NaiveController extends Product {
    private final boolean usesWall;

    NaiveController(Rules rules, boolean usesWall) {
        super(rules);
        this.usesWall = usesWall;
    }

    @Override
    public Answer take(State state, Event event, MonoTime now, Disk disk) {
        List<Act> acts = new ArrayList<>();
        State next = state;
        if (state.phase() instanceof Phase.Applying applying) {
            boolean stop = event instanceof Event.StopRequested || event instanceof Event.ButtonDown;
            if (stop || (event instanceof Event.Tick && !now.isBefore(applying.ends()))) {
                acts.add(new Act.Off());
                note(new Occurrence.ApplicationEnded(1, 0, Occurrence.Ending.STOPPED, Duration.ZERO), acts);
                next = Mutated.with(Mutated.restingSince(state, now), new Phase.Idle());
            } else if (event instanceof Event.Tick) {
                next = on(state, applying.ends(), now, acts);
            }
        } else if (event instanceof Event.ButtonUp
                && !now.isBefore(state.exposure().restedAt(rules()))) {
            note(new Occurrence.ApplicationStarted(1, 0, Sessions.unasked(1).modality()), acts);
            next = on(state, now.plus(rules().plan().application()), now, acts);
        }
        return new Answer(next, acts);
    }

    private State on(State state, MonoTime ends, MonoTime now, List<Act> acts) {
        MonoTime until = MonoTime.earlier(now.plus(rules().lease()), ends);
        acts.add(new Act.On(new Drive(Sessions.unasked(1).modality(), 100, until)));
        return Mutated.with(state, new Phase.Applying(Sessions.unasked(1), now, ends, until, new Regulator(true, now)));
    }

    private void note(Occurrence.Journaled what, List<Act> acts) {
        if (usesWall) {
            acts.add(new Act.Append(what, true));
        }
    }

    @Override
    public Answer begin(Past past, MonoTime now, Disk disk) {
        State state = State.fresh(now);
        for (JournalEntry entry : past.entries()) {
            boolean used = entry.what() instanceof Occurrence.ApplicationStarted
                    || entry.what() instanceof Occurrence.ApplicationEnded;
            if (usesWall && used) {
                Duration ago = Duration.between(entry.wall(), Pages.WALL_NOW);
                state = Mutated.with(state, new Exposure(now.minus(ago), List.of()));
            }
        }
        return new Answer(state, List.of(new Act.Off()));
    }

    @Override
    public boolean readsWall() {
        return usesWall;
    }

    /** All its times are times of day. */
    @Override
    public State wallStepped(State state, Duration forward) {
        State rested =
                Mutated.restingSince(state, state.exposure().restingSince().minus(forward));
        return state.phase() instanceof Phase.Applying a
                ? Mutated.with(
                        rested,
                        new Phase.Applying(
                                a.session(), a.since(), a.ends().minus(forward), a.leasedUntil(), a.regulator()))
                : rested;
    }
}
