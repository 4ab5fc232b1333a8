package org.poultice.controller.engine;

import org.poultice.controller.engine.Occurrence.Ending;

/**
 * Decides. One call of {@link #step} takes what is known, what has just happened and what time it is, and returns what is known next and what
 * is to be done. Interlocks come first and win; then the phase decides; within the phase, the event.
 *
 * <p>Has no state of its own: equal arguments give equal steps. Any thread.
 */
public final class TherapyEngine {
    private final Rules rules;
    private final Interlocks interlocks;
    private final Perception perception;
    private final Transitions transitions;

    public TherapyEngine(Rules rules) {
        this.rules = rules;
        this.interlocks = new Interlocks(rules);
        this.perception = new Perception(rules, interlocks);
        this.transitions = new Transitions(rules, interlocks);
    }

    public Rules rules() {
        return rules;
    }

    /**
     * One decision.
     *
     * @param now not before any time given with the states that led to {@code before}
     */
    public Step step(State before, Event event, MonoTime now) {
        Decision decision = new Decision(before, now);
        perception.take(decision, event, now);
        Finding trip = interlocks.trip(decision.state(), event, now);
        if (trip != null) {
            transitions.trip(decision, trip, now);
        } else {
            switch (decision.state().phase()) {
                case Phase.Idle idle -> idle(decision, event, now);
                case Phase.Armed armed -> armed(decision, armed, event, now);
                case Phase.Applying applying -> applying(decision, applying, event, now);
                case Phase.Breaking breaking -> breaking(decision, breaking, event, now);
                case Phase.Tripped tripped -> tripped(decision, tripped, event, now);
            }
        }
        perception.conclude(decision, event, now);
        return decision.step();
    }

    private void idle(Decision decision, Event event, MonoTime now) {
        switch (event) {
            case Event.ButtonUp up -> transitions.released(decision, now);
            case Event.StartRequested start -> transitions.arm(decision, now);
            case Event.StopRequested stop -> decision.deEnergise();
            case Event.PadFound found -> decision.deEnergise();
            case Event.Tick tick -> Transitions.hush(decision);
            case Event.ButtonDown down -> {}
            case Event.ButtonHeld held -> {}
            case Event.PadLost lost -> {}
            case Event.PadSampled sampled -> {}
            case Event.CreamReported reported -> {}
            case Event.ClockChanged changed -> {}
            case Event.PadFaulted faulted -> unreachable(event);
            case Event.JournalFailed failed -> unreachable(event);
            case Event.EventsLost lost -> unreachable(event);
        }
    }

    private void armed(Decision decision, Phase.Armed armed, Event event, MonoTime now) {
        switch (event) {
            case Event.ButtonUp up -> transitions.released(decision, now);
            case Event.StartRequested start -> transitions.arm(decision, now);
            case Event.StopRequested stop ->
                decision.deEnergise().to(Phase.Idle.IDLE).tell(new Occurrence.Disarmed());
            case Event.PadFound found -> decision.deEnergise();
            case Event.Tick tick -> {
                Transitions.hush(decision);
                if (!now.isBefore(armed.until())) {
                    decision.to(Phase.Idle.IDLE).tell(new Occurrence.Disarmed());
                }
            }
            case Event.ButtonDown down -> {}
            case Event.ButtonHeld held -> {}
            case Event.PadLost lost -> {}
            case Event.PadSampled sampled -> {}
            case Event.CreamReported reported -> {}
            case Event.ClockChanged changed -> {}
            case Event.PadFaulted faulted -> unreachable(event);
            case Event.JournalFailed failed -> unreachable(event);
            case Event.EventsLost lost -> unreachable(event);
        }
    }

    private void applying(Decision decision, Phase.Applying applying, Event event, MonoTime now) {
        switch (event) {
            case Event.Tick tick -> {
                if (now.isBefore(applying.ends())) {
                    transitions.renew(decision, applying, now);
                } else {
                    transitions.complete(decision, applying, now);
                }
            }
            case Event.ButtonDown down -> {
                Transitions.spendPress(decision);
                transitions.stop(decision, applying, now);
            }
            case Event.ButtonHeld held -> transitions.stop(decision, applying, now);
            case Event.StopRequested stop -> transitions.stop(decision, applying, now);
            case Event.StartRequested start -> Transitions.refuse(decision, Finding.of(Reason.SESSION_RUNNING));
            case Event.ButtonUp up -> {}
            case Event.PadSampled sampled -> {}
            case Event.CreamReported reported -> transitions.creamed(decision, applying, now);
            case Event.ClockChanged changed -> {}
            case Event.PadFound found -> unreachable(event);
            case Event.PadLost lost -> unreachable(event);
            case Event.PadFaulted faulted -> unreachable(event);
            case Event.JournalFailed failed -> unreachable(event);
            case Event.EventsLost lost -> unreachable(event);
        }
    }

    private void breaking(Decision decision, Phase.Breaking breaking, Event event, MonoTime now) {
        switch (event) {
            case Event.Tick tick -> {
                Transitions.hush(decision);
                transitions.rest(decision, breaking, now);
            }
            case Event.ButtonDown down -> {
                Transitions.spendPress(decision);
                transitions.endSession(decision, breaking.session(), Ending.STOPPED);
            }
            case Event.ButtonHeld held -> transitions.endSession(decision, breaking.session(), Ending.STOPPED);
            case Event.StopRequested stop -> transitions.endSession(decision, breaking.session(), Ending.STOPPED);
            case Event.StartRequested start -> Transitions.refuse(decision, Finding.of(Reason.SESSION_RUNNING));
            case Event.PadFound found -> decision.deEnergise();
            case Event.ButtonUp up -> {}
            case Event.PadLost lost -> {}
            case Event.PadSampled sampled -> {}
            case Event.CreamReported reported -> {}
            case Event.ClockChanged changed -> {}
            case Event.PadFaulted faulted -> unreachable(event);
            case Event.JournalFailed failed -> unreachable(event);
            case Event.EventsLost lost -> unreachable(event);
        }
    }

    /** Off is said again at every event, for whatever made it trip may still be there. */
    private void tripped(Decision decision, Phase.Tripped tripped, Event event, MonoTime now) {
        decision.deEnergise();
        switch (event) {
            case Event.Tick tick -> transitions.resetIfHeld(decision, tripped, now);
            case Event.ButtonUp up -> {
                transitions.resetIfHeld(decision, tripped, now);
                if (decision.state().button().held(now) != null) {
                    Transitions.refuse(decision, Finding.of(Reason.TRIPPED));
                }
            }
            case Event.StartRequested start -> Transitions.refuse(decision, Finding.of(Reason.TRIPPED));
            case Event.StopRequested stop -> {}
            case Event.ButtonDown down -> {}
            case Event.ButtonHeld held -> {}
            case Event.PadFound found -> {}
            case Event.PadLost lost -> {}
            case Event.PadSampled sampled -> {}
            case Event.CreamReported reported -> {}
            case Event.ClockChanged changed -> {}
            case Event.PadFaulted faulted -> {}
            case Event.JournalFailed failed -> {}
            case Event.EventsLost lost -> {}
        }
    }

    /** Unless a trip is latched already, an interlock answers these events; if one gets here, an interlock is missing. */
    private static void unreachable(Event event) {
        throw new IllegalStateException("no interlock answered " + event);
    }
}
