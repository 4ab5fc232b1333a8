package org.poultice.simulator.storm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.pad.Relays;
import org.poultice.simulator.world.World;

/**
 * The end of a storm: in a session with nothing else wrong the relay that is on welds its contacts, and somebody stops the session. No software can
 * take that power away, so the time rules are not judged any more; the controller has to trip, and to say so, in a few seconds.
 */
final class RelayDrill {
    private static final Duration HOURS = FaultKind.CALM.longest();
    private static final Duration UNTIL_THE_STOP = Duration.ofSeconds(20);
    private static final Duration UNTIL_IT_SAYS_SO = Duration.ofSeconds(5);

    private final World world;
    private final StormWatch watch;
    private final Caretaker caretaker;

    RelayDrill(World world, StormWatch watch, int applications) {
        this.world = world;
        this.watch = watch;
        caretaker =
                new Caretaker(world, watch, applications, new Fault(FaultKind.CALM, world.nanos(), HOURS.toNanos(), 0));
    }

    /** Returns what is wrong, or null. */
    @Nullable
    Violation run() {
        while (!caretaker.hasStarted()) {
            if (caretaker.nextLook() == Long.MAX_VALUE) {
                return null; // no session was possible
            }
            world.advanceTo(caretaker.nextLook());
            Violation wrong = caretaker.look();
            if (wrong != null) {
                return wrong;
            }
        }
        if (!world.heat() && !world.cold()) {
            return null; // the regulator holds it off just now: there is nothing to weld
        }
        world.pad().relays().set(world.heat() ? Modality.HEAT : Modality.COLD, Relays.Condition.WELDED);
        world.pad().relaysChanged();
        after(UNTIL_THE_STOP);
        world.hold(Duration.ofMillis(300));
        after(UNTIL_IT_SAYS_SO);
        return watch.saysTripped()
                ? null
                : new Violation("relay", world.nanos(), "a welded relay was not found, or nobody was told");
    }

    private void after(Duration time) {
        world.advanceTo(world.nanos() + time.toNanos());
    }
}
