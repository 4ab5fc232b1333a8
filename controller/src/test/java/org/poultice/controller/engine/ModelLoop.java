package org.poultice.controller.engine;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Does what comes of each decision, as it has to be done: off, then durable, then on. It also sees to it that what ends all power does so at
 * once, whatever else may be.
 */
final class ModelLoop {
    /** One decision: the engine's, or that of somebody who changes it. */
    interface Decider {
        Step step(State before, Event event, MonoTime now);
    }

    private final Decider decider;
    private final ModelPad pad;
    private final Map<String, Integer> told = new TreeMap<>();
    private State state = State.fresh(EngineFixture.ZERO);
    private boolean commanded;
    private boolean journalFails;
    private @Nullable String verdict;

    ModelLoop(Decider decider, ModelPad pad) {
        this.decider = decider;
        this.pad = pad;
    }

    State state() {
        return state;
    }

    /** Whether power was given last, and no off since. */
    boolean isCommanded() {
        return commanded;
    }

    /** What was wrong first, or null. */
    @Nullable
    String verdict() {
        return verdict;
    }

    /** How often people were told what. */
    Map<String, Integer> told() {
        return told;
    }

    /** The next record will not become durable. */
    void failJournal() {
        journalFails = true;
    }

    void happens(Event event, MonoTime now) {
        pad.hear(now);
        Step step = decider.step(state, event, now);
        state = step.next();
        Effects effects = step.effects();
        effects.publish().forEach(what -> told.merge(gist(what), 1, Integer::sum));
        if (effects.deEnergise()) {
            commanded = false;
            pad.tell(null, now);
        } else if (commanded && endsPower(event) && verdict == null) {
            verdict = "stop: " + event + " at " + now + " leaves the power on";
        }
        if (journalFails && !effects.append().isEmpty()) {
            journalFails = false;
            happens(new Event.JournalFailed(), now);
        } else if (effects.drive() != null) {
            commanded = true;
            pad.tell(effects.drive(), now);
        }
        pad.hear(now);
    }

    private static boolean endsPower(Event event) {
        return switch (event) {
            case Event.StopRequested it -> true;
            case Event.ButtonDown it -> true;
            case Event.ButtonHeld it -> true;
            case Event.PadLost it -> true;
            case Event.PadFound it -> true;
            case Event.PadFaulted it -> true;
            case Event.JournalFailed it -> true;
            case Event.EventsLost it -> true;
            case Event.Tick it -> false;
            case Event.ButtonUp it -> false;
            case Event.PadSampled it -> false;
            case Event.StartRequested it -> false;
            case Event.CreamReported it -> false;
            case Event.ClockChanged it -> false;
        };
    }

    private static String gist(Occurrence what) {
        String name = what.getClass().getSimpleName();
        return switch (what) {
            case Occurrence.Tripped it -> name + " " + it.cause().reason();
            case Occurrence.Refused it -> name + " " + it.why().reason();
            case Occurrence.ApplicationStarted it -> name + " " + it.modality();
            case Occurrence.ApplicationEnded it -> name + " " + it.why();
            case Occurrence.SessionEnded it -> name + " " + it.why();
            default -> name;
        };
    }
}
