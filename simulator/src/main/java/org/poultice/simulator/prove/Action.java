package org.poultice.simulator.prove;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;

/** What the world can do at any moment. The ones with events reach the controller while there is one; the others change the world itself. */
enum Action {
    PASS("a quantum passes"),
    ABSENCE("a quantum passes without a process"),
    TICK("the control period passes"),
    /** A tick at which it is time to say in the journal that time has passed. */
    TICK_PROVING("the control period passes, and proof of time is due"),
    DOWN("the button goes down"),
    UP("the button comes up"),
    HELD("the button is found down"),
    STOP("a stop is asked for from afar"),
    START("a start is asked for from afar"),
    FOUND("the pad says hello"),
    LOST("the pad is lost"),
    // Samples are not bound to the truth: one may be late, or lie.
    SAMPLE_OFF("a sample comes: no power"),
    SAMPLE_HEAT("a sample comes: heat has power"),
    SAMPLE_COLD("a sample comes: cold has power"),
    SAMPLE_BOTH("a sample comes: both have power"),
    SAMPLE_BROKEN("a sample comes: readings that cannot be"),
    FAULT("the pad reports a fault"),
    OVERFLOW("events are lost"),
    CRASH("the process dies"),
    RESTART("the process starts"),
    REBOOT("the machine boots anew"),
    WALL_STEP("the wall clock steps forward"),
    POWER_CUT("the power fails"),
    /** Some records are missing or cannot be read. */
    DAMAGE("the journal is damaged"),
    LOSS("the journal cannot be read any more"),
    // A clock that is trusted is right: nothing can tell otherwise.
    CLOCK_RIGHT("the wall clock is right, and has been for a minute"),
    CLOCK_DOUBTED("nobody says any more that the wall clock is right"),
    CLOCK_JUMPS("the wall clock is said to be right, jumps, and is wrong"),
    /** A minute as it should be: the pad is heard, the loop turns, and the journal is told that time has passed. */
    MINUTE("a minute passes"),
    PRESS("a short press"),
    RESUME("the process starts and finds the pad"),
    /** Not a move of its own: each append of any other move can fail. */
    DISK_FAILS("an append fails"),
    /** Not a move of its own: each off and each drive of any other move can be lost on its way to the pad. */
    LINE_LOSES("an off or a drive is lost");

    static final Action[] ALL = values();

    private final String text;

    Action(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** What it is made of, one right after the other; nothing for most. */
    List<Action> steps() {
        return switch (this) {
            case MINUTE -> Parts.MINUTE;
            case PRESS -> Parts.PRESS;
            case RESUME -> Parts.RESUME;
            default -> List.of();
        };
    }

    /** What reaches the controller, or null where it is the world that changes. */
    @Nullable
    Event event() {
        return switch (this) {
            case TICK, TICK_PROVING -> Parts.TICK;
            case DOWN -> Parts.DOWN;
            case UP -> Parts.UP;
            case HELD -> Parts.HELD;
            case STOP -> Parts.STOP;
            case START -> Parts.START;
            case FOUND -> Parts.FOUND;
            case LOST -> Parts.LOST;
            case SAMPLE_OFF -> Parts.SAMPLE_OFF;
            case SAMPLE_HEAT -> Parts.SAMPLE_HEAT;
            case SAMPLE_COLD -> Parts.SAMPLE_COLD;
            case SAMPLE_BOTH -> Parts.SAMPLE_BOTH;
            case SAMPLE_BROKEN -> Parts.SAMPLE_BROKEN;
            case FAULT -> Parts.FAULT;
            case OVERFLOW -> Parts.OVERFLOW;
            default -> null;
        };
    }

    /** The values behind the actions. */
    private static final class Parts {
        private static final int PLAUSIBLE_MILLI_C = 30_000;

        private static final List<Action> MINUTE = List.of(PASS, Action.SAMPLE_OFF, TICK_PROVING);
        private static final List<Action> PRESS = List.of(Action.DOWN, Action.UP);
        private static final List<Action> RESUME = List.of(RESTART, Action.FOUND, Action.SAMPLE_OFF, TICK_PROVING);

        private static final Event TICK = new Event.Tick();
        private static final Event DOWN = new Event.ButtonDown();
        private static final Event UP = new Event.ButtonUp();
        private static final Event HELD = new Event.ButtonHeld();
        private static final Event STOP = new Event.StopRequested();
        private static final Event START = new Event.StartRequested();
        private static final Event FOUND = new Event.PadFound(new PadAbilities(true, true, false));
        private static final Event LOST = new Event.PadLost();
        private static final Event SAMPLE_OFF = sample(PLAUSIBLE_MILLI_C, false, false);
        private static final Event SAMPLE_HEAT = sample(PLAUSIBLE_MILLI_C, true, false);
        private static final Event SAMPLE_COLD = sample(PLAUSIBLE_MILLI_C, false, true);
        private static final Event SAMPLE_BOTH = sample(PLAUSIBLE_MILLI_C, true, true);
        private static final Event SAMPLE_BROKEN = sample(PadSample.NO_READING, false, false);
        private static final Event FAULT = new Event.PadFaulted(1);
        private static final Event OVERFLOW = new Event.EventsLost();

        private static Event sample(int padMilliC, boolean heat, boolean cold) {
            return new Event.PadSampled(new PadSample(padMilliC, PadSample.NO_READING, heat, cold, true));
        }
    }
}
