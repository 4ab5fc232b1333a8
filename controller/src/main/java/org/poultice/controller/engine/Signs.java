package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the last minutes of samples show of a fault, or of none. Made of one sample a second, whatever comes in between; a value.
 *
 * @param lookedAt when the last of them came. How long anything has lasted counts up to here: what nobody has seen has not happened.
 * @param surface where the pad's surface goes
 */
record Signs(MonoTime lookedAt, SensorSigns sensors, Trend surface, PowerSigns power, WearSigns wear) {
    /** Of a pad that has just been found, or that gives no readings. */
    static final Signs NONE =
            new Signs(MonoTime.LONG_AGO, SensorSigns.NONE, Trend.EMPTY, PowerSigns.NONE, WearSigns.NONE);

    /** A second, and less by half of what lies between two samples: they come a little early, and a little late. */
    private static final long BETWEEN_NANOS = Duration.ofMillis(875).toNanos();

    /** Whoever has seen nothing for longer begins anew. */
    private static final Duration FORGETS = Duration.ofSeconds(10);

    /** After one more sample, in {@code phase}. One that is not plausible, or has no reading of the pad, shows nothing. */
    Signs after(PadSample sample, Phase phase, MonoTime now, Rules rules) {
        if (now.nanos() - lookedAt.nanos() < BETWEEN_NANOS || !PadView.isPlausible(sample.padMilliC())) {
            return this;
        }
        Duration sinceLast = now.since(lookedAt);
        return sinceLast.compareTo(FORGETS) > 0
                ? NONE.after(new Look(sample, phase, now, Duration.ZERO, rules))
                : after(new Look(sample, phase, now, sinceLast, rules));
    }

    private Signs after(Look look) {
        WearSigns nextWear = wear.after(look);
        Trend nextSurface = surface.after(look.surfaceMilliC(), look.now());
        return new Signs(
                look.now(),
                sensors.after(look, nextWear.isStill(look.now())),
                nextSurface,
                power.after(look, nextSurface),
                nextWear);
    }

    /** How long something had lasted at the last look; negative when it has not begun. */
    Duration lasted(@Nullable MonoTime since) {
        return since == null ? Duration.ofSeconds(-1) : lookedAt.since(since);
    }

    /** Whether something had lasted for so long. */
    boolean lasted(@Nullable MonoTime since, Duration limit) {
        return since != null && lookedAt.nanos() - since.nanos() >= limit.toNanos();
    }
}
