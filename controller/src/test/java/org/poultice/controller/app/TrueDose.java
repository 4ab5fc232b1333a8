package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Doses;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.State;
import org.poultice.protocol.plan.Modality;

/**
 * The doses that the skin has truly had of a pad that is at its warning limit at once when it heats, and as cold at once when it cools, and stays so for a
 * while after its power is gone, whether anybody sees it or not. In true time, and by other sums than the controller's.
 */
final class TrueDose {
    private static final int WARM_MILLI_C = 42_500;
    private static final double WARM_FACTOR = 0.5;
    private static final int COLD_MILLI_C = 14_000;
    private static final Duration STAYS_WARM = Duration.ofSeconds(55);
    private static final Duration STAYS_COLD = Duration.ofSeconds(40);
    private static final Duration STEP = Duration.ofMillis(100);

    /** What is not counted yet because the last sample is younger than a second, or a second was left out. */
    private static final double UNCOUNTED_S = 3;

    private final List<Had> had = new ArrayList<>();
    private MonoTime at = new MonoTime(0);
    private MonoTime warmUntil = MonoTime.LONG_AGO;
    private MonoTime coldUntil = MonoTime.LONG_AGO;

    private record Had(MonoTime at, double padSeconds, double coldSeconds) {}

    /** @param onUntil until when the pad has power, or had it, of {@code lease} */
    void passTo(MonoTime now, @Nullable Drive lease, MonoTime onUntil) {
        double pad = 0;
        double cold = 0;
        for (; at.isBefore(now); at = at.plus(STEP)) {
            if (lease != null && at.isBefore(onUntil)) {
                warmUntil = lease.output() == Modality.HEAT ? at.plus(STAYS_WARM) : warmUntil;
                coldUntil = lease.output() == Modality.COLD ? at.plus(STAYS_COLD) : coldUntil;
            }
            pad += at.isBefore(warmUntil) ? STEP.toMillis() / 1e3 * WARM_FACTOR : 0;
            cold += at.isBefore(coldUntil) ? STEP.toMillis() / 1e3 : 0;
        }
        if (pad + cold > 0) {
            had.add(new Had(now, pad, cold));
        }
    }

    PadSample sample(MonoTime now, boolean heats, boolean cools) {
        int pad = now.isBefore(warmUntil) || heats ? WARM_MILLI_C : 25_000;
        int skin = now.isBefore(coldUntil) || cools ? COLD_MILLI_C : 33_000;
        return new PadSample(pad, skin, heats, cools, true);
    }

    /** Fails when {@code state} knows of less at {@code itsNow} than there has been by {@code now}. */
    void judge(State state, MonoTime itsNow, MonoTime now) {
        Doses doses = state.exposure().doses();
        double pad = 0;
        double cold = 0;
        for (Had each : had) {
            pad += each.at.plus(Doses.DAY).isBefore(now) ? 0 : each.padSeconds;
            cold += each.at.plus(Doses.HOURS).isBefore(now) ? 0 : each.coldSeconds;
        }
        double padKnown = doses.padInDay().nanosWithin(itsNow) / 1e9;
        double coldKnown = doses.coldInHours().nanosWithin(itsNow) / 1e9;
        assertTrue(padKnown >= pad - UNCOUNTED_S * WARM_FACTOR, "heat is forgotten: " + padKnown + " of " + pad);
        assertTrue(coldKnown >= cold - UNCOUNTED_S, "cold is forgotten: " + coldKnown + " of " + cold);
    }
}
