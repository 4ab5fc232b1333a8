package org.poultice.simulator.prove;

import java.time.Duration;
import org.poultice.controller.engine.ClockTrust;
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

    /** What a process sees after the clock has done that; the same when it cannot have, or when nobody would notice. */
    Sight after(Sight sight, Action action) {
        return switch (action) {
            case CLOCK_RIGHT -> {
                boolean early =
                        sight.isOpen() && (sight.since() < steady || (sight.wasWrong() && sight.wrong() < steady));
                yield early ? sight : sight.trusted();
            }
            case CLOCK_DOUBTED -> sight.isTrusted() ? sight.doubted() : sight;
            case CLOCK_JUMPS -> sight.isOpen() && !sight.wasWrong() ? sight.stepped() : sight;
            default -> throw new IllegalArgumentException(action + " is nothing to see");
        };
    }

    /** What the loop is told of it, with what is known of the time before rounded as the state's own. */
    Event seen(Sight before, Sight after, State state, MonoTime now) {
        if (!before.isOpen()) {
            Reckoning same = new Reckoning(state.exposure(), state.onset());
            return new Event.ClockChanged(after.told(), Duration.ZERO, same, same);
        }
        MonoTime began = scale.before(now, before.since());
        Ledger found = ledgers.found(before.found());
        boolean right = after.told() == ClockTrust.TRUSTED;
        MonoTime jumpedAt = before.wasWrong() ? scale.before(now, before.wrong()) : right ? null : now;
        Event.ClockChanged changed =
                design.looked(ledgers.past(found, began), new WallClockPlay.Times(began, now), jumpedAt, right);
        return new Event.ClockChanged(
                changed.trust(), changed.proven(), canon.rounded(changed.was(), now), canon.rounded(changed.is(), now));
    }
}
