package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/** When heat does not do what is asked of it, by where the pad's surface goes; see docs/decisions/0018-signs-of-a-fault.md for the numbers. */
final class HeatRules {
    /** No skin makes a pad as hot as this, in thousandths of a degree Celsius: not through a fever, and not under somebody who lies on it. */
    private static final int HOTTER_THAN_SKIN = 39_500;

    private static final Duration RISES_AFTER = Duration.ofSeconds(45);
    private static final int RISES_OVER = Trend.means(Duration.ofSeconds(30));
    private static final int RISES_BY = 300;

    /** A film without power gives off what it has, each quarter of a minute half as much; with power it goes on. In hundredths. */
    private static final int GOES_ON = 45;

    private static final Duration FALLS_AFTER = Duration.ofMinutes(2);
    private static final int FALLS_OVER = Trend.means(FALLS_AFTER);
    private static final int FALLS_BY = 500;

    private static final int GAINS_OVER = Trend.means(Duration.ofMinutes(1));
    private static final int GAINS_BY = 500;
    /** The minute over which a gain is asked for, and a film and a mean that have to fill first. */
    private static final Duration GAINS_AFTER = Duration.ofSeconds(70);

    /** Further below its target a pad at full power is not weak, it does not heat; in thousandths of a degree Celsius. */
    private static final int FAR = 5_000;

    private static final Duration FLAT_AFTER = Duration.ofSeconds(190);
    private static final int FLAT_OVER = Trend.means(Duration.ofMinutes(3));

    /** In thousandths of a degree Celsius times seconds. */
    private static final long MOST_SHORTFALL = 60_000;

    private static final Duration DETACHED_AFTER = Duration.ofMinutes(1);
    private static final Duration APART_AFTER = Duration.ofSeconds(90);
    private static final Duration ALONE_AFTER = Duration.ofSeconds(30);

    private HeatRules() {}

    /** It is off, hotter than any skin, and rises as with power, or hardly falls. */
    static @Nullable Finding heatingWhileOff(Signs signs) {
        Trend surface = signs.surface();
        MonoTime off = signs.power().offSince();
        if (!surface.covers(RISES_OVER) || surface.newest() < HOTTER_THAN_SKIN || !signs.lasted(off, RISES_AFTER)) {
            return null;
        }
        int rise = surface.rise(RISES_OVER);
        if (rise >= RISES_BY && surface.rise(RISES_OVER / 2) * 100 >= rise * GOES_ON) {
            return Finding.of(Reason.HEATING_WHILE_OFF, surface.newest(), surface.newest() - rise);
        }
        if (!signs.lasted(off, FALLS_AFTER) || !surface.covers(FALLS_OVER)) {
            return null;
        }
        int atMost = surface.highest(FALLS_OVER) - FALLS_BY;
        return surface.newest() > atMost ? Finding.of(Reason.HEATING_WHILE_OFF, surface.newest(), atMost) : null;
    }

    /** It has full power and is far below its target without getting warmer; or has been at the target, and lost it. */
    static @Nullable Finding notHeating(Signs signs, Phase phase, Rules rules) {
        boolean lost = signs.power().shortfall() >= MOST_SHORTFALL;
        boolean far = isShort(signs, rules, FAR) && hasPower(signs, phase, GAINS_AFTER) && isFlat(signs.surface());
        return lost || far ? finding(Reason.NOT_HEATING, signs, rules) : null;
    }

    /** It has full power and stays below its target, not far. */
    static @Nullable Finding underpowered(Signs signs, Phase phase, Rules rules) {
        boolean due = isShort(signs, rules, PowerSigns.USUALLY_SHORT)
                && hasPower(signs, phase, FLAT_AFTER)
                && isFlat(signs.surface(), FLAT_OVER);
        return due ? finding(Reason.UNDERPOWERED, signs, rules) : null;
    }

    /** It is applied to nobody: nothing touches it, or it is hotter than the skin by more than its cover makes it, or the
     * skin becomes colder although it is hotter. */
    static @Nullable Finding detached(Signs signs) {
        long bare = signs.wear().bareMillis();
        if (bare >= DETACHED_AFTER.toMillis()) {
            return Finding.of(Reason.PAD_DETACHED, bare, DETACHED_AFTER.toMillis());
        }
        MonoTime alone = signs.wear().aloneSince();
        if (signs.lasted(alone, ALONE_AFTER)) {
            return Finding.of(Reason.PAD_DETACHED, signs.lasted(alone).toMillis(), ALONE_AFTER.toMillis());
        }
        MonoTime apart = signs.wear().apartSince();
        return signs.lasted(apart, APART_AFTER)
                ? Finding.of(Reason.PAD_DETACHED, signs.lasted(apart).toMillis(), APART_AFTER.toMillis())
                : null;
    }

    /** Whether a pad has not become warmer within the last minute as it does with power, by half a degree. */
    static boolean isFlat(Trend surface) {
        return isFlat(surface, GAINS_OVER);
    }

    private static boolean isFlat(Trend surface, int over) {
        return surface.covers(over) && surface.rise(over) < GAINS_BY;
    }

    private static boolean isShort(Signs signs, Rules rules, int by) {
        return signs.surface().covers(0) && target(rules) - signs.surface().newest() > by;
    }

    /** Whether heat has had full power for so long without a pause. */
    private static boolean hasPower(Signs signs, Phase phase, Duration time) {
        return phase instanceof Phase.Applying applying
                && phase.applied() == Modality.HEAT
                && applying.regulator().on()
                && signs.lasted(applying.regulator().since(), time);
    }

    private static Finding finding(Reason reason, Signs signs, Rules rules) {
        return Finding.of(reason, signs.surface().newest(), target(rules));
    }

    private static int target(Rules rules) {
        return rules.plan().target(Modality.HEAT).milliC();
    }
}
