package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/** When cold does not do what is asked of it, by where the pad's surface goes; see docs/decisions/0018-signs-of-a-fault.md for the numbers. */
final class ColdRules {
    /** Colder than this, in thousandths of a degree Celsius, a jacket warms up in any room as soon as nothing cools it. */
    private static final int COLDER_THAN_ROOMS = 8_000;

    private static final Duration WARMS_AFTER = Duration.ofMinutes(2);
    private static final int WARMS_OVER = Trend.means(WARMS_AFTER);
    private static final int WARMS_BY = 100;

    private static final Duration ASKED_FOR = Duration.ofMinutes(2);
    private static final int MOST_RISE = 1_000;

    private ColdRules() {}

    /** It is off, lies on a body, has been cold for two minutes, and is as cold as ever since it is off. */
    static @Nullable Finding coolingWhileOff(Signs signs) {
        Trend surface = signs.surface();
        boolean judged = surface.covers(WARMS_OVER)
                && surface.newest() < COLDER_THAN_ROOMS
                && signs.lasted(signs.power().offSince(), WARMS_AFTER)
                && signs.lasted(signs.wear().wornSince(), WARMS_AFTER)
                && surface.highest(WARMS_OVER) < COLDER_THAN_ROOMS;
        if (!judged) {
            return null;
        }
        int atLeast = surface.lowest(Trend.means(signs.lasted(signs.power().offSince()))) + WARMS_BY;
        return surface.newest() < atLeast ? Finding.of(Reason.COOLING_WHILE_OFF, surface.newest(), atLeast) : null;
    }

    /** It has been asked for cold all the time, for two minutes at least, and has become warmer within the last ten. */
    static @Nullable Finding notCooling(Signs signs, Phase phase) {
        if (!(phase instanceof Phase.Applying applying)
                || phase.applied() != Modality.COLD
                || !applying.regulator().on()
                || !signs.lasted(applying.regulator().since(), ASKED_FOR)
                || !signs.surface().covers(0)) {
            return null;
        }
        // The newest mean is up to one mean old, and the oldest one has to begin after the regulator asked.
        int asked = Trend.means(signs.lasted(applying.regulator().since())) - 2;
        int lowest = signs.surface().lowest(asked);
        return signs.surface().newest() - lowest >= MOST_RISE
                ? Finding.of(Reason.NOT_COOLING, signs.surface().newest(), lowest)
                : null;
    }
}
