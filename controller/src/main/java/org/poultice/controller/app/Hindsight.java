package org.poultice.controller.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.app.Recovery.LastSeen;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Rules;

/**
 * What the journal comes to once the time of day is known. A machine without a battery clock learns it minutes after a start; then the same recovery is
 * done once more, with that as evidence, and the engine is told what came of it. A clock that turns out to have jumped by more than it may takes that back.
 *
 * <p>The control loop's thread, once in each control period.
 */
final class Hindsight implements Supplier<@Nullable Event> {
    private final Startup.Past past;
    private final MonoTime began;
    private final Rules rules;
    private final WatchedClock clock;
    private final List<Timeline.Stamp> seen = new ArrayList<>(2);
    private ClockTrust told = ClockTrust.UNTRUSTED;
    private Recovered known;

    /**
     * @param began when the recovery was done, which came to {@code first}
     */
    Hindsight(Startup.Past past, MonoTime began, Rules rules, Recovered first, WatchedClock clock) {
        this.past = past;
        this.began = began;
        this.rules = rules;
        this.known = first;
        this.clock = clock;
    }

    @Override
    public @Nullable Event get() {
        ClockTrust trust = clock.trust();
        if (trust == told) {
            return null;
        }
        told = trust;
        Recovered before = known;
        // A clock that has only just jumped proves nothing; it can only disprove.
        if (trust == ClockTrust.TRUSTED || (trust == ClockTrust.STEPPED && !seen.isEmpty())) {
            remember(clock.stamp());
            known = Recovery.recover(past.withSeen(seen), began, rules);
        }
        return new Event.ClockChanged(trust, proven(before, known), before.reckoning(), known.reckoning());
    }

    /** The first reading and the last one; what lies between them proves no more. */
    private void remember(Timeline.Stamp stamp) {
        if (seen.size() == 2) {
            seen.remove(1);
        }
        seen.add(stamp);
    }

    private static Duration proven(Recovered before, Recovered now) {
        LastSeen was = before.lastSeen();
        LastSeen is = now.lastSeen();
        Duration earlier = was == null || is == null ? Duration.ZERO : was.at().since(is.at());
        return earlier.isNegative() ? Duration.ZERO : earlier;
    }
}
