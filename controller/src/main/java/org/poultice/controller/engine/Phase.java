package org.poultice.controller.engine;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * Where the controller is. Power can be on in {@link Applying} and nowhere else.
 *
 * <pre>
 *           start asked from afar           press                      application over
 *   Idle ────────────────────────► Armed ──────────► Applying ◄─────────────────────────► Breaking
 *    ▲ │              press                             │ ▲        break kept, more to come  │
 *    │ └────────────────────────────────────────────────┼─┘                                  │
 *    ├──────────────── a minute without a press (Armed), a stop, the last break kept ────────┤
 *    │                                                  ▼                                    │
 *    └──── held for 3 s, cause gone ──── Tripped ◄── any interlock, in any phase ────────────┘
 * </pre>
 */
public sealed interface Phase {

    /** Nothing runs. */
    record Idle() implements Phase {
        static final Idle IDLE = new Idle();
    }

    /**
     * A start was asked for from afar; a press at the device before {@code until} begins it.
     */
    record Armed(MonoTime until) implements Phase {}

    /**
     * One unbroken time on. Moments in which the regulator holds the power off belong to it.
     *
     * @param since when it began, at the earliest
     * @param ends when the pad is off at the latest
     * @param leasedUntil the end of the last lease that was given
     * @param regulator what keeps the target
     */
    record Applying(Session session, MonoTime since, MonoTime ends, MonoTime leasedUntil, Regulator regulator)
            implements Phase {

        /** Whether the pad may have power: it is given some, or may not have heard yet that it is not given any more. */
        boolean mayHavePower(MonoTime now, Rules rules) {
            return regulator.on() || now.isBefore(regulator.since().plus(rules.lease()));
        }
    }

    /**
     * The enforced pause after an application.
     *
     * @param giveUpAt when the session ends if the next application still cannot start
     * @param waitingFor what keeps the next application from starting although the break is kept, or null
     */
    record Breaking(
            Session session, MonoTime giveUpAt, @Nullable Reason waitingFor) implements Phase {}

    /** An interlock has ended everything; latched until a person at the device resets it. */
    record Tripped(Finding cause, MonoTime since) implements Phase {}

    /** The session that is running, or null. */
    default @Nullable Session session() {
        return switch (this) {
            case Applying applying -> applying.session();
            case Breaking breaking -> breaking.session();
            case Idle idle -> null;
            case Armed armed -> null;
            case Tripped tripped -> null;
        };
    }

    /** What is being applied, or null. */
    default @Nullable Modality applied() {
        return this instanceof Applying applying ? applying.session().modality() : null;
    }

    /** The word for this phase in reports, traces and logs: {@code Idle}, {@code Armed}, … */
    default String word() {
        return switch (this) {
            case Idle idle -> "Idle";
            case Armed armed -> "Armed";
            case Applying applying -> "Applying";
            case Breaking breaking -> "Breaking";
            case Tripped tripped -> "Tripped";
        };
    }
}
