package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.Rules;

/**
 * A machine without a battery clock starts, learns the time of day minutes later, and only then knows how long it was off. Before the gap the journal
 * was written with a trusted clock, up to minute 500 of some day; this boot begins at its own minute 60.
 */
class HindsightTest {
    private static final Rules HONEST = Care.RULES.withUnsettled(Duration.ZERO);
    private static final String YESTERDAY = "A0@480=episode A0@480=session1 A0@480=on A20@500=off A20@500=end";
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    private final Rig rig = new Rig(HONEST);
    private final WatchedClock clock = new WatchedClock(rig.clock, rig.wall);
    private final ControlLoop loop = Startup.begin(
            new Startup.Past(Pages.of(YESTERDAY), false, "B"),
            HONEST,
            new ControlLoop.Ports(rig, rig, List.of(rig)),
            clock);

    private void seconds(int seconds) {
        for (int i = 0; i < seconds; i++) {
            rig.clock.advance(Duration.ofSeconds(1));
            rig.wall.shows = rig.wall.shows.plusSeconds(1);
            loop.turn();
        }
    }

    /** A time server answers: the gap was five hours long. */
    private void learnTheTime() {
        rig.wall.shows = Pages.stamp("0@500")
                .wall()
                .plus(FIVE_HOURS)
                .plus(rig.clock.now().since(Rig.START));
        rig.wall.trusted = true;
    }

    private MonoTime restingSince() {
        return loop.state().exposure().restingSince();
    }

    private Duration provenGap() {
        return Rig.START.since(restingSince());
    }

    @Test
    void untilTheTimeIsKnownTheGapCountsAsNone() {
        seconds(600);

        assertEquals(Duration.ofNanos(1), provenGap());
        assertTrue(rig.told.stream().anyMatch(Occurrence.GapUnproven.class::isInstance));
    }

    @Test
    void aMinuteAfterTheTimeIsKnownTheGapCountsAndIsTold() {
        seconds(30);
        learnTheTime();
        seconds(62);

        Duration least = FIVE_HOURS.minusSeconds(40);
        assertTrue(
                provenGap().compareTo(least) > 0 && provenGap().compareTo(FIVE_HOURS) < 0,
                provenGap().toString());
        Occurrence.ClockChanged told = (Occurrence.ClockChanged) rig.told.getLast();
        assertEquals(ClockTrust.TRUSTED, told.trust());
        assertTrue(told.proven().compareTo(least) > 0, told.toString());
        assertInstanceOf(Occurrence.StillHere.class, rig.journal.getLast(), "a trusted reading is on record");
    }

    @Test
    void onADiskThatForgetsTheInjuryIsOlderAndTheBreakStartsAgainAllTheSame() {
        Startup.Past past = new Startup.Past(Pages.of(YESTERDAY), false, "B");
        Hindsight hindsight =
                new Hindsight(past, Rig.START, Care.RULES, Recovery.recover(past, Rig.START, Care.RULES), clock);
        assertNull(hindsight.get());
        learnTheTime();
        hindsight.get();
        rig.clock.advance(Duration.ofSeconds(61));
        rig.wall.shows = rig.wall.shows.plusSeconds(61);

        Event.ClockChanged changed = assertInstanceOf(Event.ClockChanged.class, hindsight.get());

        assertEquals(
                changed.was().exposure().restingSince(), changed.is().exposure().restingSince());
        Duration older = Objects.requireNonNull(changed.was().onset())
                .since(Objects.requireNonNull(changed.is().onset()));
        assertTrue(older.compareTo(FIVE_HOURS.minusSeconds(60)) > 0, older.toString());
    }

    @Test
    void aClockThatHasOnlyJustJumpedProvesNothing() {
        learnTheTime();
        seconds(10);
        rig.wall.shows = rig.wall.shows.plus(FIVE_HOURS);
        seconds(1);

        Occurrence.ClockChanged told = (Occurrence.ClockChanged) rig.told.getLast();
        assertEquals(ClockTrust.STEPPED, told.trust());
        assertEquals(Duration.ofNanos(1), provenGap());
    }

    @Test
    void aClockThatIsCaughtJumpingTakesItBack() {
        learnTheTime();
        seconds(62);
        assertTrue(provenGap().compareTo(Duration.ofHours(4)) > 0);

        rig.wall.shows = rig.wall.shows.minusSeconds(7_200);
        seconds(1);

        assertEquals(Duration.ofNanos(1), provenGap());
        seconds(120);
        assertEquals(Duration.ofNanos(1), provenGap(), "which of the two times was right nobody knows");
    }

    @Test
    void whatHappenedSinceTheStartIsNotLongerAgo() {
        seconds(5);
        loop.offer(new Event.PadFound(Care.BOTH));
        loop.offer(new Event.PadSampled(new PadSample(25_000, 33_000, true, false, true)));
        loop.turn();
        MonoTime stray = restingSince();
        learnTheTime();
        seconds(62);

        assertEquals(stray, restingSince());
    }
}
