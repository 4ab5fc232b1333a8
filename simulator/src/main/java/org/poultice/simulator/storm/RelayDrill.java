package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.judge.TemperatureJudge;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.pad.Relays;
import org.poultice.simulator.world.World;

/**
 * The end of a storm: in a session with nothing else wrong, at some moment of an application, the relay that is on welds its contacts, and somebody else stops
 * the session of a person who sleeps on the pad. No software can take that power away, so the time rules are not judged any more; the controller has
 * to trip, and to say so, in a few seconds. What the pad does to the skin in the half hour after that is kept for the report.
 */
final class RelayDrill {
    private static final long SALT = 0x510e527fade682d1L;
    private static final Duration HOURS = FaultKind.CALM.longest();

    /** A day that is full is over after a day. */
    private static final int MOST_ATTEMPTS = 12;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(2);
    private static final int LATEST_WELD_SECONDS = 15 * 60;
    private static final int LONGEST_PAUSE_SECONDS = 180;
    private static final Duration UNTIL_THE_STOP = Duration.ofSeconds(20);
    private static final Duration UNTIL_IT_SAYS_SO = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofMinutes(30);

    private final World world;
    private final StormWatch watch;
    private final int applications;
    private final SplittableRandom random;
    private @Nullable Weld weld;

    /** @param seed of the moment at which the relay welds */
    RelayDrill(World world, StormWatch watch, int applications, long seed) {
        this.world = world;
        this.watch = watch;
        this.applications = applications;
        random = new SplittableRandom(seed ^ SALT);
    }

    /** Returns what is wrong, or null. */
    @Nullable
    Violation run() {
        boolean started = false;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !started; attempt++) {
            Caretaker caretaker = caretaker();
            while (!caretaker.hasStarted() && caretaker.nextLook() != Long.MAX_VALUE) {
                world.advanceTo(caretaker.nextLook());
                Violation wrong = caretaker.look();
                if (wrong != null) {
                    return wrong;
                }
            }
            started = caretaker.hasStarted();
            after(started ? Duration.ZERO : BETWEEN_ATTEMPTS);
        }
        return started ? weldAtSomeMoment() : null;
    }

    private Caretaker caretaker() {
        return new Caretaker(world, watch, applications, new Fault(FaultKind.CALM, world.nanos(), HOURS.toNanos(), 0));
    }

    private @Nullable Violation weldAtSomeMoment() {
        after(Duration.ofSeconds(random.nextInt(LATEST_WELD_SECONDS)));
        for (int i = 0; i < LONGEST_PAUSE_SECONDS && !world.heat() && !world.cold(); i++) {
            after(Duration.ofSeconds(1)); // the regulator holds it off: there is nothing to weld
        }
        return world.heat() || world.cold() ? weld(world.heat() ? Modality.HEAT : Modality.COLD) : null;
    }

    private @Nullable Violation weld(Modality output) {
        TemperatureJudge temperatures = world.temperatures();
        temperatures.startAfresh();
        world.pad().wearer().becomes(Habits.ASLEEP);
        world.pad().relays().set(output, Relays.Condition.WELDED);
        world.pad().relaysChanged();
        after(UNTIL_THE_STOP);
        world.hold(Duration.ofMillis(300));
        after(UNTIL_IT_SAYS_SO);
        if (!watch.saysTripped()) {
            return new Violation("relay", world.nanos(), "a welded relay was not found, or nobody was told");
        }
        after(AFTER);
        weld = new Weld(output, temperatures.violations(), temperatures.extremes());
        return null;
    }

    /** What came of it, or null where nothing welded. */
    @Nullable
    Weld result() {
        return weld;
    }

    private void after(Duration time) {
        world.advanceTo(world.nanos() + time.toNanos());
    }
}
