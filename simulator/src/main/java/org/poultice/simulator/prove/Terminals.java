package org.poultice.simulator.prove;

import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Occurrence;

/**
 * The truth: the power at the pad's terminals, and the observer who stands there with his own clock and judges. Knows nothing of what the
 * controller believes. All of it is packed into one long, the <em>scene</em>:
 *
 * <ul>
 *   <li>which output has power, and for how many quanta at most;
 *   <li>for how long the power has been off, clamped at a full break;
 *   <li>how long ago the exposure began, that is the first power after the last full break; nothing once the break is full, and clamped just
 *       beyond an application, for it can only grow until then;
 *   <li>what was applied last in it;
 *   <li>the true age of the injury, clamped at the switch: since the first press of all, or since a later one was made durable as the
 *       beginning of another injury, or a person was told so;
 *   <li>how many applications may still begin because of the last press, and whether the power is left to its lease;
 *   <li>what the last day has had, see {@link DayCount}.
 * </ul>
 *
 * A violated rule stands in the highest bits, and ends the exploration.
 */
final class Terminals {
    static final int OFF = 0;
    static final int HEAT = 1;
    static final int COLD = 2;
    static final int BOTH = 3;

    private static final int LEASE_AT = 2;
    private static final int OFF_FOR_AT = 6;
    private static final int SPAN_AT = 12;
    private static final int LAST_AT = 18;
    private static final int AGE_AT = 20;
    private static final int BUDGET_AT = 34;
    private static final int LEFT_AT = 37;
    private static final int VIOLATED_AT = 59;
    private static final int TWO = 0x3;
    private static final int THREE = 0x7;
    private static final int FOUR = 0xF;
    private static final int SIX = 0x3F;
    private static final int AGE = 0x3FFF;

    private final Scale scale;
    private final DayCount day;
    private final boolean leaseEnds;
    private final boolean addsOutputs;

    Terminals(Scale scale, Design design) {
        this.scale = scale;
        this.day = new DayCount(scale);
        this.leaseEnds = design.padHonoursLease();
        this.addsOutputs = design.padAddsOutputs();
        if (scale.lease() > FOUR
                || scale.applications() > THREE
                || scale.rest() > SIX
                || scale.application() >= SIX
                || scale.switchAfter() >= AGE) {
            throw new IllegalArgumentException("too long for a scene: " + scale);
        }
    }

    /** A pad that has been off for ever, on a person who has not said that anything hurts. */
    long beginning() {
        long rested = with(0, OFF_FOR_AT, SIX, scale.rest());
        return scale.switchAfter() == 0 ? toldOnset(rested) : rested; // without a switch the age is not looked at
    }

    /** The rule that is violated in a scene, or null. */
    @Nullable
    static Rule violated(long scene) {
        int rule = (int) (scene >>> VIOLATED_AT);
        return rule == 0 ? null : Rule.ALL[rule - 1];
    }

    @SuppressWarnings("EnumOrdinal") // a number within one exploration; never stored
    static long violate(long scene, Rule rule) {
        return violated(scene) != null ? scene : scene | ((rule.ordinal() + 1L) << VIOLATED_AT);
    }

    static int output(long scene) {
        return (int) scene & TWO;
    }

    static int get(long scene, int at, int mask) {
        return (int) (scene >>> at) & mask;
    }

    static long with(long scene, int at, int mask, int value) {
        return (scene & ~((long) mask << at)) | ((long) value << at);
    }

    /** An off arrives. */
    long off(long scene) {
        return with(with(with(scene, 0, TWO, OFF), LEASE_AT, FOUR, 0), LEFT_AT, 1, 0);
    }

    /** An off does not arrive. What is on now is left to its lease. */
    long offLost(long scene) {
        return with(scene, LEFT_AT, 1, 1);
    }

    /** A drive arrives. */
    long on(long scene, int output, int lease) {
        if (lease == 0) {
            return off(scene);
        }
        boolean wasOff = output(scene) == OFF;
        boolean rested = wasOff && get(scene, OFF_FOR_AT, SIX) >= scale.rest();
        long next = rested ? begun(scene) : resumed(scene, output, wasOff);
        int now = addsOutputs ? output(scene) | output : output;
        if (now == BOTH) {
            next = violate(next, Rule.I4);
        }
        if ((now & HEAT) != 0 && get(scene, AGE_AT, AGE) <= scale.switchAfter()) {
            next = violate(next, Rule.I3);
        }
        next = with(with(with(next, 0, TWO, now), LEASE_AT, FOUR, lease), LEFT_AT, 1, 0);
        return with(with(next, LAST_AT, TWO, output), OFF_FOR_AT, SIX, 0);
    }

    /** Power after a full break: another exposure. */
    private long begun(long scene) {
        int budget = get(scene, BUDGET_AT, THREE);
        long next = budget == 0 ? violate(scene, Rule.START) : with(scene, BUDGET_AT, THREE, budget - 1);
        return day.begun(with(next, SPAN_AT, SIX, 0));
    }

    /** Power again, or still, without a full break: the same exposure. */
    private long resumed(long scene, int output, boolean wasOff) {
        long next = scene;
        if (get(scene, LAST_AT, TWO) != output) {
            next = violate(next, Rule.I4);
        }
        if (wasOff && get(scene, SPAN_AT, SIX) >= scale.application()) {
            next = violate(next, Rule.I2);
        }
        return wasOff ? day.resumed(next, get(scene, OFF_FOR_AT, SIX)) : next;
    }

    /** A quantum passes. */
    long pass(long scene) {
        int age = get(scene, AGE_AT, AGE);
        long next = age == 0 || age > scale.switchAfter() ? scene : with(scene, AGE_AT, AGE, age + 1);
        boolean on = output(scene) != OFF;
        next = day.pass(next, on);
        return on ? passOn(next) : passOff(next);
    }

    private long passOn(long scene) {
        int span = get(scene, SPAN_AT, SIX) + 1;
        long next = with(scene, SPAN_AT, SIX, Math.min(span, scale.application() + 1));
        if (span > scale.application()) {
            next = violate(next, Rule.I1);
        }
        int lease = get(scene, LEASE_AT, FOUR);
        if (!leaseEnds) {
            return next;
        }
        return lease == 1 ? off(next) : with(next, LEASE_AT, FOUR, lease - 1);
    }

    private long passOff(long scene) {
        int off = get(scene, OFF_FOR_AT, SIX);
        if (off >= scale.rest()) {
            return scene;
        }
        long next = with(scene, OFF_FOR_AT, SIX, off + 1);
        if (off + 1 == scale.rest()) {
            return with(with(next, SPAN_AT, SIX, 0), LAST_AT, TWO, 0);
        }
        int span = get(scene, SPAN_AT, SIX);
        return with(next, SPAN_AT, SIX, Math.min(span + 1, scale.application() + 1));
    }

    /** The same for an observer who takes nothing for older than the controller does, see {@link Strictness}. */
    long stricter(long scene, Strictness.Belief belief) {
        int age = Math.min(get(scene, AGE_AT, AGE), belief.age() + 1);
        long next = day.stricter(with(scene, AGE_AT, AGE, age), belief);
        if (!belief.sessionRuns()) {
            next = with(next, BUDGET_AT, THREE, 0);
        }
        int off = Math.min(get(scene, OFF_FOR_AT, SIX), belief.rest());
        if (belief.applying() || output(scene) != OFF || off >= scale.rest()) {
            return next;
        }
        return with(with(with(next, OFF_FOR_AT, SIX, off), SPAN_AT, SIX, scale.application() + 1), LAST_AT, TWO, BOTH);
    }

    /** A person is told that the episode begins. */
    long toldOnset(long scene) {
        return with(scene, AGE_AT, AGE, 1);
    }

    /** A record is durable, whether or not anybody is told, and whether or not the pad is ever on. */
    long recorded(long scene, Occurrence.Journaled what) {
        if (what instanceof Occurrence.EpisodeBegan) {
            return toldOnset(scene);
        }
        return what instanceof Occurrence.ApplicationStarted ? day.recorded(scene) : scene;
    }

    /** Somebody presses: so many applications may begin. */
    long pressed(long scene) {
        long next = with(scene, BUDGET_AT, THREE, scale.applications());
        return get(scene, AGE_AT, AGE) == 0 ? toldOnset(next) : next;
    }

    /** Nothing may begin any more without a press. */
    long stopped(long scene) {
        return with(scene, BUDGET_AT, THREE, 0);
    }

    /** Another process begins. Nothing may begin in it without a press; a lease of the one before may still run. */
    long restarted(long scene) {
        return with(stopped(scene), LEFT_AT, 1, output(scene) == OFF ? 0 : 1);
    }

    /**
     * The step is over, after a stop or not. A button that goes down stops what this process does; what an earlier one left on, or an off that
     * was lost, ends with its lease.
     */
    long settled(long scene, boolean afterStop) {
        boolean leftToItsLease = get(scene, LEFT_AT, 1) != 0;
        return afterStop && !leftToItsLease && output(scene) != OFF ? violate(scene, Rule.STOP) : scene;
    }
}
