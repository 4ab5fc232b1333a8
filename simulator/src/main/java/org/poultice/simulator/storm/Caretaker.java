package org.poultice.simulator.storm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.State;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.Violation;
import org.poultice.simulator.world.World;

/**
 * Somebody sensible, who has calm hours to get a session: waits half an hour, resets a trip, waits for what is running, presses the button, and
 * finds it wrong when nothing comes of it, or less than the plan promises. A controller that never starts is not safe, it is broken.
 */
final class Caretaker {
    private static final long PATIENCE = Duration.ofMinutes(30).toNanos();
    private static final long BETWEEN_ATTEMPTS = Duration.ofMinutes(1).toNanos();
    private static final long SOON = Duration.ofSeconds(10).toNanos();
    private static final long RESETS_TAKE = Duration.ofMinutes(20).toNanos();
    private static final long SESSION = Duration.ofMinutes(125).toNanos();
    private static final long DELIVERED = Duration.ofMinutes(15).toNanos();
    private static final long FULL_BREAK = Duration.ofMinutes(21).toNanos();
    private static final Duration SHORT_PRESS = Duration.ofMillis(300);
    private static final Duration RESET_PRESS = Duration.ofSeconds(4);

    /** A controller waits for 25 °C, and its sensor may be wrong, and late. */
    private static final double WARM_SKIN = 27.0;

    /** So long a controller waits at most for a skin that does not become warm; then it gives the session up. */
    private static final long GIVES_UP = Duration.ofMinutes(15).toNanos();

    /** A skin as cold as this may be taken for one at the limit of 8 °C, and trips. */
    private static final double NEARLY_TOO_COLD = 9.5;

    private final World world;
    private final StormWatch watch;
    private final int applications;
    private final Fault calm;
    private long nextLook;
    private long pressedAt = -1;
    private long startedAt = -1;
    private long isToBeDoneBy;
    private long waited;
    private double coldest = Double.POSITIVE_INFINITY;
    private int promised;
    private boolean done;
    private boolean excused;

    Caretaker(World world, StormWatch watch, int applications, Fault calm) {
        this.world = world;
        this.watch = watch;
        this.applications = applications;
        this.calm = calm;
        nextLook = calm.atNanos() + PATIENCE;
    }

    /** When there is something to look at again; {@link Long#MAX_VALUE} when there is not. */
    long nextLook() {
        return done ? Long.MAX_VALUE : nextLook;
    }

    /** Whether a session has begun that was wanted. */
    boolean hasStarted() {
        return startedAt >= 0;
    }

    /** Whether there was a reason in truth why none could be. */
    boolean isExcused() {
        return excused;
    }

    /** Looks, and does what is to be done. Returns what is wrong, or null. */
    @Nullable
    Violation look() {
        long now = world.nanos();
        if (startedAt >= 0) {
            return attendSession(now);
        }
        if (pressedAt >= 0) {
            long at = pressedAt;
            pressedAt = -1;
            return judgePress(at, now);
        }
        nextLook = now + BETWEEN_ATTEMPTS;
        if (now + SESSION > calm.endNanos()) {
            done = true;
            excused = true; // what ran before has taken the time
            return null;
        }
        State state = world.state();
        if (state == null) {
            return wrong(now, "the controller is not running");
        }
        return switch (state.phase()) {
            case Phase.Tripped tripped -> reset(tripped, now);
            case Phase.Applying applying -> null;
            case Phase.Breaking breaking -> null;
            case Phase.Idle idle -> press(now);
            case Phase.Armed armed -> press(now);
        };
    }

    private @Nullable Violation reset(Phase.Tripped tripped, long now) {
        if (now > calm.atNanos() + PATIENCE + RESETS_TAKE) {
            return wrong(now, "the trip cannot be reset: " + tripped.cause() + ", " + watch.refusal());
        }
        hold(RESET_PRESS);
        return null;
    }

    private @Nullable Violation press(long now) {
        promised = (int) Math.min(applications, room(now));
        boolean isCold = world.pad().thermal().skinCelsius() < WARM_SKIN;
        if (promised == 0) {
            done = true;
            excused = true;
        } else if (!isCold && isRested(now)) {
            pressedAt = now;
            nextLook = now + SOON;
            hold(SHORT_PRESS);
        }
        return null;
    }

    private @Nullable Violation judgePress(long at, long now) {
        if (!watch.isOn() && watch.isHinderedByDose(now)) {
            done = true;
            excused = true;
            return null;
        }
        if (!watch.isOn()) {
            return wrong(now, "a press at %.0f s starts nothing: %s".formatted(at / 1e9, watch.refusal()));
        }
        startedAt = at;
        isToBeDoneBy = at + SESSION;
        return null;
    }

    private @Nullable Violation attendSession(long now) {
        nextLook = now + BETWEEN_ATTEMPTS;
        double skin = world.pad().thermal().skinCelsius();
        coldest = Math.min(coldest, skin);
        boolean waits = !watch.isOn() && isRested(now) && skin < WARM_SKIN;
        waited += waits ? BETWEEN_ATTEMPTS : 0;
        long delivered = delivered();
        if (delivered < promised && now < isToBeDoneBy + waited) {
            return null;
        }
        done = true;
        excused = delivered < promised
                && (waited >= GIVES_UP || coldest < NEARLY_TOO_COLD || watch.isHinderedByDose(now));
        return delivered >= promised || excused
                ? null
                : wrong(now, "%d of %d applications were delivered".formatted(delivered, promised));
    }

    private long delivered() {
        long delivered = 0;
        for (PadJudge.Exposure exposure : world.judge().exposures()) {
            boolean isOurs = exposure.startNanos() >= startedAt;
            delivered += isOurs && exposure.endNanos() - exposure.startNanos() >= DELIVERED ? 1 : 0;
        }
        return delivered;
    }

    private long room(long now) {
        return Math.max(0, StormWatch.MOST_A_DAY - watch.proven().startsOfTheDay(now));
    }

    private boolean isRested(long now) {
        var exposures = world.judge().exposures();
        long lastDose =
                exposures.isEmpty() ? Long.MIN_VALUE / 2 : exposures.getLast().endNanos();
        return now - Math.max(lastDose, watch.proven().silentUntil()) >= FULL_BREAK;
    }

    private void hold(Duration length) {
        watch.pressed(world.nanos());
        watch.held(length);
        world.hold(length);
    }

    private static Violation wrong(long now, String what) {
        return new Violation("liveness", now, what);
    }
}
