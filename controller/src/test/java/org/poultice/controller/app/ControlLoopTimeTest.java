package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;

/** Time in the loop: a tick a period, and what happened is taken at the time at which it happened. */
class ControlLoopTimeTest {
    private final Rig rig = new Rig();

    /** Quarters of a second, and a sample at the end of each. */
    private void passWithSamples(int quarters) {
        for (int quarter = 0; quarter < quarters; quarter++) {
            rig.advanceMillis(250);
            rig.sample();
        }
    }

    @Test
    void theEngineThinksOnceAtTheStart() {
        rig.loop.turn();
        rig.loop.turn();

        assertEquals(1, rig.count("tick"));
    }

    @Test
    void theEngineThinksOnceAPeriodHoweverOftenTheLoopTurns() {
        for (int millis = 0; millis < 60_000; millis += 10) {
            rig.loop.turn();
            rig.advanceMillis(10);
        }

        assertEquals(60, rig.count("tick"));
    }

    @Test
    void aTickThatIsALittleLateDoesNotMakeTheNextOnesLate() {
        rig.loop.turn();
        rig.advanceMillis(1_300);
        rig.loop.turn();

        assertEquals(Rig.START.plus(Duration.ofSeconds(2)), rig.loop.nextTick());
    }

    @Test
    void periodsThatWereMissedAreNotMadeUpFor() {
        rig.loop.turn();
        rig.advanceMillis(5_300);
        rig.loop.turn();
        rig.loop.turn();

        assertEquals(2, rig.count("tick"));
        assertEquals(Rig.START.plus(Duration.ofMillis(6_300)), rig.loop.nextTick());
    }

    @Test
    void everyTickOfAnApplicationRenewsItsLease() {
        rig.startSession();
        int before = rig.count("on COLD");
        for (int second = 0; second < 10; second++) {
            rig.advanceMillis(1_000);
            rig.sample();
            rig.loop.turn();
        }

        assertEquals(before + 10, rig.count("on COLD"));
    }

    @Test
    void samplesThatWaitedWhileTheLoopStalledAreNotStale() {
        rig.startSession();
        passWithSamples(20);
        rig.loop.turn();

        assertNull(rig.tripped());
        assertInstanceOf(Phase.Applying.class, rig.phase());
    }

    /** Each of the three records of a start takes a second to be durable; the pad tells of itself all the while. */
    @Test
    void samplesThatComeWhileTheDiskIsSlowAreNotStale() {
        rig.whileAppending = () -> passWithSamples(4);
        rig.startSession();
        assertTrue(rig.clock.now().since(Rig.START).toSeconds() >= 3);
        rig.loop.turn();

        assertNull(rig.tripped());
        assertInstanceOf(Phase.Applying.class, rig.phase());
    }

    @Test
    void aPadThatFallsSilentWhileTheDiskIsSlowIsStaleInTheNextTurn() {
        rig.whileAppending = () -> rig.advanceMillis(1_000);
        rig.startSession();
        rig.loop.turn();

        assertEquals(Reason.READING_STALE, rig.tripped());
    }

    @Test
    void aPadThatWasSilentWhileTheLoopStalledIsStale() {
        rig.startSession();
        rig.sample();
        rig.advanceMillis(5_000);
        rig.loop.turn();

        assertEquals(Reason.READING_STALE, rig.tripped());
    }

    @Test
    void aReadingIsAsOldAsItIsWhateverWaitedBesideIt() {
        rig.offer(new Event.PadFound(Care.BOTH));
        rig.loop.ask(new Asked(null));
        rig.advanceMillis(200);
        rig.sample();
        rig.advanceMillis(4_800);
        rig.offer(new Event.StopRequested());
        rig.loop.turn();

        assertEquals(
                Rig.START.plus(Duration.ofMillis(200)), rig.loop.state().pad().readAt());
    }

    @Test
    void timeNeverGoesBackForTheEngineEvenWhenTwoThreadsRacedForTheQueue() {
        rig.advanceMillis(1_000);
        rig.offer(new Event.PadFound(Care.BOTH));
        rig.advanceMillis(-1);
        rig.sample();
        rig.loop.turn();

        assertEquals(
                Rig.START.plus(Duration.ofSeconds(1)), rig.loop.state().pad().readAt());
    }
}
