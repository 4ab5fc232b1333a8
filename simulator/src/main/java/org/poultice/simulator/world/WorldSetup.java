package org.poultice.simulator.world;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Rules;
import org.poultice.simulator.body.Body;
import org.poultice.simulator.body.Habits;
import org.poultice.simulator.judge.TimeRules;
import org.poultice.simulator.pad.Oscillator;
import org.poultice.simulator.pad.PadBuild;

/**
 * What a world begins with.
 *
 * @param rules what the controller decides by
 * @param judged what the observer at the pad judges by
 * @param pad which outputs the pad has
 * @param age of the episode at the beginning, or null when none has begun
 * @param seed of all that is random
 * @param controllerClock what the controller's machine counts its time by
 * @param padClock what the pad counts its own by
 * @param timeOfDay how the controller's machine comes to know it
 * @param body what the pad lies on
 * @param habits how the person treats it
 * @param linked whether there is a broker, and somebody who follows and asks over it
 */
public record WorldSetup(
        Rules rules,
        TimeRules judged,
        PadBuild pad,
        @Nullable Duration age,
        long seed,
        Oscillator controllerClock,
        Oscillator padClock,
        TimeOfDay timeOfDay,
        Body body,
        Habits habits,
        boolean linked) {

    /** Without a link, with clocks that are right, on the reference body, for somebody who does all as it should be done. */
    public WorldSetup(Rules rules, TimeRules judged, PadBuild pad, @Nullable Duration age, long seed) {
        this(
                rules,
                judged,
                pad,
                age,
                seed,
                Oscillator.EXACT,
                Oscillator.EXACT,
                TimeOfDay.NONE,
                Body.REFERENCE,
                Habits.PUNCTUAL,
                false);
    }

    /** The same, with a broker and somebody who follows the device. */
    public WorldSetup withBroker() {
        return new WorldSetup(rules, judged, pad, age, seed, controllerClock, padClock, timeOfDay, body, habits, true);
    }
}
