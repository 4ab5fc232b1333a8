package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.judge.TemperatureJudge;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.mishap.Mishap;
import org.poultice.simulator.mishap.Order;
import org.poultice.simulator.mishap.Spot;
import org.poultice.simulator.mishap.Trouble;
import org.poultice.simulator.world.World;
import org.poultice.simulator.world.WorldFaults;

/**
 * The end of a storm: in a session with nothing else wrong, at some moment of an application, the relay that is on welds its contacts, or the pad's firmware
 * begins to ignore that a lease ends, and somebody else stops the session of a person who sleeps on the pad. No software can take that power away, so the
 * time rules are not judged any more; the controller has to trip, and to say so, in a few seconds. What the pad does to the skin in the half hour after
 * that is kept for the report.
 */
final class StuckDrill {
    private static final long SALT = 0x510e527fade682d1L;
    private static final Duration HOURS = FaultKind.CALM.longest();

    /** A day that is full is over after a day. */
    private static final int MOST_ATTEMPTS = 12;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(2);
    private static final int LATEST_SECONDS = 15 * 60;
    /** In so many drills the pad ignores its lease once; in the others the relay welds. */
    private static final int LEASES_ONE_OF = 4;

    private static final int LONGEST_PAUSE_SECONDS = 180;
    private static final Duration UNTIL_THE_STOP = Duration.ofSeconds(20);
    private static final Duration UNTIL_IT_SAYS_SO = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofMinutes(30);

    private final World world;
    private final StormWatch watch;
    private final int applications;
    private final SplittableRandom random;
    private @Nullable Stuck stuck;

    /** @param seed of what sticks, and of the moment */
    StuckDrill(World world, StormWatch watch, int applications, long seed) {
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
        return started ? stickAtSomeMoment() : null;
    }

    private Caretaker caretaker() {
        return new Caretaker(world, watch, applications, new Fault(FaultKind.CALM, world.nanos(), HOURS.toNanos(), 0));
    }

    private @Nullable Violation stickAtSomeMoment() {
        after(Duration.ofSeconds(random.nextInt(LATEST_SECONDS)));
        return isOnSoon() ? stick(output()) : null;
    }

    /** While the regulator holds the power off there is nothing that could stick. */
    private boolean isOnSoon() {
        for (int i = 0; i < LONGEST_PAUSE_SECONDS && !world.heat() && !world.cold(); i++) {
            after(Duration.ofSeconds(1));
        }
        return world.heat() || world.cold();
    }

    private Modality output() {
        return world.heat() ? Modality.HEAT : Modality.COLD;
    }

    private Trouble trouble(Modality output) {
        return random.nextInt(LEASES_ONE_OF) == 0
                ? new Trouble(Mishap.LEASE_IGNORED, Spot.NONE)
                : new Trouble(Mishap.RELAY_WELDED, output == Modality.HEAT ? Spot.HEAT : Spot.COLD);
    }

    private @Nullable Violation stick(Modality output) {
        TemperatureJudge temperatures = world.temperatures();
        temperatures.startAfresh();
        world.pad().wearer().becomes(Habits.ASLEEP);
        Trouble trouble = trouble(output);
        new WorldFaults(world).obey(new Order(true, trouble));
        after(UNTIL_THE_STOP);
        if (!isOnSoon()) {
            return null;
        }
        world.hold(Duration.ofMillis(300));
        after(UNTIL_IT_SAYS_SO);
        if (!watch.saysTripped()) {
            return new Violation(
                    "relay", world.nanos(), trouble.mishap().word() + " was not found, or nobody was told");
        }
        after(AFTER);
        stuck = new Stuck(trouble.mishap(), output, temperatures.violations(), temperatures.extremes());
        return null;
    }

    /** What came of it, or null where nothing stuck. */
    @Nullable
    Stuck result() {
        return stuck;
    }

    private void after(Duration time) {
        world.advanceTo(world.nanos() + time.toNanos());
    }
}
