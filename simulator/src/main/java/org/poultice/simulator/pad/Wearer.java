package org.poultice.simulator.pad;

import java.util.SplittableRandom;
import org.poultice.simulator.body.Habits;

/**
 * The person. Lays the pad on when it is driven, and takes it off when nothing has driven it for a minute, to give the skin its break;
 * a regulator that holds the power off within an application does not make anybody get up. Does nothing before the first drive: somebody who
 * is about to press the button has the pad in place already. Brings fresh ice when an hour without a drive is over.
 *
 * <p>By their {@link Habits} people are slow, shift, so that the pad touches better or worse or for some seconds not at all, lie down upon it, and fall
 * asleep, so that it stays on for hours. A cold pack that stays on keeps the skin below the 25 °C that the next cold application waits for.
 */
public final class Wearer {
    static final long TAKES_IT_OFF_AFTER_NANOS = 60_000_000_000L;
    private static final long ICE_LASTS_NANOS = 3_600_000_000_000L;

    private static final double SECOND = 1e9;
    private static final double LONGEST_SLEEP_SECONDS = 3 * 3_600;
    private static final double LONGEST_LIFT_SECONDS = 8;
    /** By so much the pad touches better or worse after a move; an assumption. */
    private static final double TIGHTEST_FIT = 0.8;

    private static final double LOOSEST_FIT = 1.4;
    private static final int HUNDRED = 100;
    private static final long NEVER = Long.MAX_VALUE;

    private final ThermalModel thermal;
    private final SplittableRandom random;
    private Habits habits = Habits.PUNCTUAL;
    private boolean driven;
    private long drivenUntil = NEVER;
    private long laysItOnAt = NEVER;
    private long takesItOffAt = NEVER;
    private long shiftsAt = NEVER;
    private boolean slipped;
    private boolean wasOn;

    Wearer(ThermalModel thermal, SplittableRandom random) {
        this.thermal = thermal;
        this.random = random;
    }

    /** From the next drive on it is somebody with these habits. */
    public void becomes(Habits others) {
        habits = others;
    }

    /** The pad slips off, and nobody notices; or it is put back where it belongs. */
    public void slips(boolean off) {
        if (off && !slipped) {
            wasOn = thermal.onBody();
        }
        slipped = off;
        layOn(driven || wasOn);
    }

    private void layOn(boolean on) {
        thermal.layOnBody(on && !slipped);
    }

    /** What the lamp on the pad says. */
    void sees(boolean drivenNow, long now) {
        if (drivenNow != driven) {
            driven = drivenNow;
            if (driven) {
                wakes(now);
            } else {
                drivenUntil = now;
                takesItOffAt = now + TAKES_IT_OFF_AFTER_NANOS + sleep();
            }
        }
        if (now >= laysItOnAt) {
            laysItOnAt = NEVER;
            layOn(true);
        }
        if (now >= takesItOffAt) {
            takesItOffAt = NEVER;
            laysItOnAt = NEVER;
            shiftsAt = NEVER;
            thermal.layOnBody(false);
            thermal.lieOn(false);
            thermal.fit(1);
        }
        if (now >= shiftsAt) {
            shift(now);
        }
    }

    private void wakes(long now) {
        takesItOffAt = NEVER;
        if (now - drivenUntil >= ICE_LASTS_NANOS) {
            thermal.takeIce(false);
        }
        laysItOnAt =
                thermal.onBody() ? NEVER : now + upTo((double) habits.slowest().toSeconds());
        shiftsAt = nextShift(now);
    }

    private long sleep() {
        boolean sleeps = habits.sleepsIn() > 0 && random.nextInt(HUNDRED) < habits.sleepsIn();
        return sleeps ? upTo(LONGEST_SLEEP_SECONDS) : 0;
    }

    private void shift(long now) {
        shiftsAt = nextShift(now);
        boolean lifts = random.nextInt(3) == 0;
        if (lifts && thermal.onBody()) {
            thermal.layOnBody(false);
            laysItOnAt = now + upTo(LONGEST_LIFT_SECONDS);
        }
        thermal.lieOn(random.nextInt(3) == 0);
        thermal.fit(random.nextDouble(TIGHTEST_FIT, LOOSEST_FIT));
    }

    private long nextShift(long now) {
        double mean = habits.shiftsEvery().toSeconds();
        return mean == 0 ? NEVER : now + (long) (-SECOND * mean * StrictMath.log(1 - random.nextDouble()));
    }

    private long upTo(double seconds) {
        return seconds == 0 ? 0 : (long) (SECOND * random.nextDouble(seconds));
    }
}
