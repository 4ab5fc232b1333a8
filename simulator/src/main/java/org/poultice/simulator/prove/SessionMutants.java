package org.poultice.simulator.prove;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;

/** Mutants of a session: how it begins and what ends it. */
final class SessionMutants {
    static final List<Mutant> ALL = List.of(
            new Mutant(
                    "stop-ignored",
                    "a stop from afar is ignored while applying",
                    Slices.BREAK,
                    r -> new StopIgnored(r, Phase.Applying.class)),
            new Mutant(
                    "stop-ignored-in-break",
                    "a stop from afar is ignored in a break",
                    Slices.BREAK,
                    r -> new StopIgnored(r, Phase.Breaking.class)),
            new Mutant("button-ignored", "the button does not stop", Slices.BREAK, ButtonIgnored::new),
            new Mutant("held-ignored", "a button that is found down does not stop", Slices.REMOTE, HeldIgnored::new),
            new Mutant(
                    "session-without-end",
                    "a session never has its last application",
                    Slices.BREAK,
                    SessionWithoutEnd::new),
            new Mutant(
                    "remote-start-starts",
                    "a start from afar does not wait for a press",
                    Slices.REMOTE,
                    RemoteStartStarts::new),
            new Mutant("never-starts", "a rest that begins anew with each press", Slices.BREAK, NeverStarts::new));

    private SessionMutants() {}

    private static final class StopIgnored extends Mutated {
        private final Class<? extends Phase> in;

        StopIgnored(Rules rules, Class<? extends Phase> in) {
            super(rules);
            this.in = in;
        }

        @Override
        @Nullable
        Event heard(State before, Event event) {
            return event instanceof Event.StopRequested && in.isInstance(before.phase()) ? null : event;
        }
    }

    private static final class ButtonIgnored extends Mutated {
        ButtonIgnored(Rules rules) {
            super(rules);
        }

        @Override
        @Nullable
        Event heard(State before, Event event) {
            return event instanceof Event.ButtonDown && before.phase() instanceof Phase.Applying ? null : event;
        }
    }

    private static final class HeldIgnored extends Mutated {
        HeldIgnored(Rules rules) {
            super(rules);
        }

        @Override
        @Nullable
        Event heard(State before, Event event) {
            return event instanceof Event.ButtonHeld ? null : event;
        }
    }

    private static final class SessionWithoutEnd extends Mutated {
        SessionWithoutEnd(Rules rules) {
            super(rules);
        }

        @Override
        State before(State state, Event event, MonoTime now) {
            return state.phase() instanceof Phase.Breaking breaking
                    ? with(state, new Phase.Breaking(Sessions.restarted(breaking.session()), breaking.giveUpAt(), null))
                    : state;
        }
    }

    private static final class RemoteStartStarts extends Mutated {
        RemoteStartStarts(Rules rules) {
            super(rules);
        }

        @Override
        @Nullable
        Event heard(State before, Event event) {
            return event instanceof Event.StartRequested ? new Event.ButtonUp() : event;
        }

        @Override
        State before(State state, Event event, MonoTime now) {
            boolean idle = event instanceof Event.ButtonUp && state.button().downSince() == null;
            return idle ? withButton(state, Sessions.pressedAt(now)) : state;
        }
    }

    private static final class NeverStarts extends Mutated {
        NeverStarts(Rules rules) {
            super(rules);
        }

        @Override
        State before(State state, Event event, MonoTime now) {
            return event instanceof Event.ButtonUp ? restingSince(state, now) : state;
        }
    }
}
