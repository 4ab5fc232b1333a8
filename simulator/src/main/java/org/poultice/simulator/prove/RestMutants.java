package org.poultice.simulator.prove;

import java.time.Duration;
import java.util.List;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.protocol.plan.Modality;

/** Mutants of an application and its rest: what is counted, what is done and in which order. */
final class RestMutants {
    static final List<Mutant> ALL = List.of(
            new Mutant("pause-gives-back", "a stop gives the time on back", Slices.BREAK, PauseGivesBack::new),
            new Mutant(
                    "rest-from-start",
                    "the rest counts from the start of the application",
                    Slices.BREAK,
                    RestFromStart::new),
            new Mutant(
                    "lease-not-counted",
                    "the rest counts from the off and not from the end of the lease",
                    Slices.BREAK,
                    LeaseNotCounted::new),
            new Mutant("lease-too-long", "the last lease ends after the application", Slices.BREAK, LeaseTooLong::new),
            new Mutant("drive-first", "the journal is written after the drive", Slices.BREAK, DriveFirst::new),
            new Mutant(
                    "failure-swallowed",
                    "a failed append does not cancel the drive",
                    Slices.BREAK,
                    FailureSwallowed::new),
            new Mutant("wall-break", "the break is measured with the wall clock", Slices.BREAK, WallBreak::new),
            new Mutant("both-outputs", "both outputs are driven", Slices.CONTRAST, BothOutputs::new),
            new Mutant(
                    "change-without-break",
                    "heat changes to cold without a break",
                    Slices.CONTRAST,
                    ChangeWithoutBreak::new));

    private RestMutants() {}

    private static final class PauseGivesBack extends Mutated {
        PauseGivesBack(Rules rules) {
            super(rules);
        }

        @Override
        State after(State before, State after, MonoTime now) {
            return ended(before, after) && after.phase() instanceof Phase.Idle
                    ? restingSince(after, MonoTime.LONG_AGO)
                    : after;
        }
    }

    private static final class RestFromStart extends Mutated {
        RestFromStart(Rules rules) {
            super(rules);
        }

        @Override
        State after(State before, State after, MonoTime now) {
            return before.phase() instanceof Phase.Applying applying && ended(before, after)
                    ? restingSince(after, applying.since())
                    : after;
        }
    }

    private static final class LeaseNotCounted extends Mutated {
        LeaseNotCounted(Rules rules) {
            super(rules);
        }

        @Override
        State after(State before, State after, MonoTime now) {
            return ended(before, after) ? restingSince(after, now) : after;
        }
    }

    private static final class LeaseTooLong extends Mutated {
        LeaseTooLong(Rules rules) {
            super(rules);
        }

        @Override
        List<Act> done(State after, List<Act> acts, MonoTime now) {
            MonoTime until = now.plus(rules().lease());
            return acts.stream()
                    .map(act -> act instanceof Act.On on
                            ? new Act.On(
                                    new Drive(on.drive().output(), on.drive().dutyPercent(), until))
                            : act)
                    .toList();
        }
    }

    private static final class DriveFirst extends Mutated {
        DriveFirst(Rules rules) {
            super(rules);
        }

        @Override
        List<Act> done(State after, List<Act> acts, MonoTime now) {
            return drivesFirst(acts);
        }
    }

    /** The loop is not told of a failure; the record is lost all the same. */
    private static final class FailureSwallowed extends Mutated {
        FailureSwallowed(Rules rules) {
            super(rules);
        }

        @Override
        Recorder recorder(Disk disk) {
            return new Recorder(disk) {
                @Override
                void fail() {}
            };
        }
    }

    private static final class WallBreak extends Mutated {
        WallBreak(Rules rules) {
            super(rules);
        }

        @Override
        public boolean readsWall() {
            return true;
        }

        @Override
        public State wallStepped(State state, Duration forward) {
            return restingSince(state, state.exposure().restingSince().minus(forward));
        }
    }

    private static final class BothOutputs extends Mutated {
        BothOutputs(Rules rules) {
            super(rules);
        }

        @Override
        public boolean padAddsOutputs() {
            return true;
        }

        @Override
        List<Act> done(State after, List<Act> acts, MonoTime now) {
            return acts.stream()
                    .<Act>mapMulti((act, into) -> {
                        into.accept(act);
                        if (act instanceof Act.On on) {
                            Modality other = on.drive().output().other();
                            into.accept(
                                    new Act.On(new Drive(other, 100, on.drive().until())));
                        }
                    })
                    .toList();
        }
    }

    private static final class ChangeWithoutBreak extends Mutated {
        ChangeWithoutBreak(Rules rules) {
            super(rules);
        }

        @Override
        State after(State before, State after, MonoTime now) {
            return ended(before, after) && after.phase() instanceof Phase.Breaking
                    ? restingSince(after, MonoTime.LONG_AGO)
                    : after;
        }
    }
}
