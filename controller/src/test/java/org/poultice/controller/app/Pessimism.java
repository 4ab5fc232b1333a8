package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;

/**
 * What a state allows at a moment: how long the skin has rested, how old the episode is, how many applications its day has had, what has
 * tripped, and how many sessions there were.
 *
 * @param padNanos the dose of the pad in a day
 * @param coldNanos the cold in four hours
 * @param trip place of the trip's reason among the reasons, the gravest first; a large number when there is none
 */
record Pessimism(Duration rested, Duration age, int today, int trip, long sessions, long padNanos, long coldNanos) {
    /** Longer than any break. */
    private static final Duration LONG = Duration.ofDays(10_000);

    /** What is of one boot is at least a nanosecond before the next one. */
    private static final Duration BOOTS = Duration.ofNanos(10);

    /** Younger than any episode: heat is as far away as it can be. */
    private static final Duration NO_EPISODE = Duration.ofDays(-10_000);

    @SuppressWarnings("EnumOrdinal") // the order of the reasons is what is compared
    static Pessimism of(State state, MonoTime now, Rules rules) {
        Duration rested = now.since(state.exposure().restingSince());
        return new Pessimism(
                rested.compareTo(LONG) > 0 ? LONG : rested,
                state.onset() == null ? NO_EPISODE : state.age(now),
                state.exposure().within(now, rules.day()).size(),
                state.phase() instanceof Phase.Tripped tripped
                        ? tripped.cause().reason().ordinal()
                        : Integer.MAX_VALUE,
                state.sessions(),
                state.exposure().doses().padInDay().nanosWithin(now),
                state.exposure().doses().coldInHours().nanosWithin(now));
    }

    /** Fails unless this allows nothing that {@code other} does not, except for what {@code credited} time allows. */
    void assertNotLessThan(Pessimism other, Duration credited) {
        String both = this + " after " + other;
        Duration mostRest =
                other.rested.equals(LONG) ? LONG : other.rested.plus(credited).plus(BOOTS);
        assertTrue(rested.compareTo(mostRest) <= 0, "rest: " + both);
        Duration mostAge = other.age.equals(NO_EPISODE)
                ? NO_EPISODE
                : other.age.plus(credited).plus(BOOTS);
        assertTrue(age.compareTo(mostAge) <= 0, "age: " + both);
        assertTrue(today >= other.today || !credited.isZero(), "applications of the day: " + both);
        assertTrue(padNanos >= other.padNanos || !credited.isZero(), "dose of the pad: " + both);
        assertTrue(coldNanos >= other.coldNanos || !credited.isZero(), "cold: " + both);
        assertTrue(trip <= other.trip, "trip: " + both);
        assertTrue(sessions >= other.sessions, "session numbers: " + both);
    }
}
