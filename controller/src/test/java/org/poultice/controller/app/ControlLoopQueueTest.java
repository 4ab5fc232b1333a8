package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Occurrence.Ending;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;

/** The queue: everything in its order, nothing lost without saying so, and a stop always. */
class ControlLoopQueueTest {
    private final Rig rig = new Rig();

    private void fill(int events) {
        for (int i = 0; i < events; i++) {
            rig.sample();
        }
    }

    @Test
    void whatIsOfferedWaitsUntilTheLoopTurns() {
        rig.offer(new Event.PadFound(Care.BOTH));
        assertFalse(rig.loop.state().pad().isPresent());

        rig.loop.turn();
        assertTrue(rig.loop.state().pad().isPresent());
    }

    @Test
    void aStopEndsTheSessionThatRuns() {
        rig.startSession();
        rig.offer(new Event.StopRequested());
        rig.loop.turn();

        assertInstanceOf(Phase.Idle.class, rig.phase());
        assertTrue(rig.told.contains(new Occurrence.SessionEnded(1, Ending.STOPPED)));
        assertFalse(rig.mayBeOn());
    }

    @Test
    void aStopGetsInEvenWhenTheQueueIsFull() {
        rig.startSession();
        fill(ControlLoop.QUEUE_LIMIT);
        rig.offer(new Event.StopRequested());
        rig.loop.turn();

        assertInstanceOf(Phase.Idle.class, rig.phase());
        assertTrue(rig.told.contains(new Occurrence.SessionEnded(1, Ending.STOPPED)));
        assertFalse(rig.mayBeOn());
    }

    @Test
    void aStopThatFoundTheQueueFullIsTakenOnce() {
        fill(ControlLoop.QUEUE_LIMIT);
        rig.offer(new Event.StopRequested());
        rig.loop.turn();
        rig.loop.turn();

        assertEquals(1, rig.count("off"));
    }

    @Test
    void aStopAlsoEndsWhatAPressBeforeItBegan() {
        rig.offer(new Event.PadFound(Care.BOTH));
        rig.sample();
        rig.offer(new Event.ButtonDown());
        rig.offer(new Event.ButtonUp());
        rig.offer(new Event.StopRequested());
        rig.loop.turn();

        assertInstanceOf(Phase.Idle.class, rig.phase());
        assertFalse(rig.mayBeOn());
    }

    @Test
    void aStopThatFoundTheQueueFullAlsoEndsWhatAPressBeforeItBegan() {
        rig.offer(new Event.PadFound(Care.BOTH));
        rig.sample();
        rig.offer(new Event.ButtonDown());
        rig.offer(new Event.ButtonUp());
        fill(ControlLoop.QUEUE_LIMIT);
        rig.offer(new Event.StopRequested());
        rig.loop.turn();

        assertFalse(rig.mayBeOn());
        assertTrue(rig.told.contains(new Occurrence.SessionEnded(1, Ending.STOPPED)));
    }

    @Test
    void aQueueThatIsJustFullHasLostNothing() {
        fill(ControlLoop.QUEUE_LIMIT);
        rig.loop.turn();

        assertNull(rig.tripped());
    }

    @Test
    void oneEventMoreThanTheQueueHoldsTrips() {
        rig.startSession();
        fill(ControlLoop.QUEUE_LIMIT + 1);
        rig.loop.turn();

        assertEquals(Reason.EVENTS_LOST, rig.tripped());
        assertFalse(rig.mayBeOn());
    }

    @Test
    void anOverflowIsSaidOnce() {
        fill(3 * ControlLoop.QUEUE_LIMIT);
        rig.loop.turn();
        rig.loop.turn();

        assertEquals(1, rig.count("told Tripped"));
    }

    @Test
    void aRequestIsDecidedInItsTurnAndToldWhatCameOfIt() {
        rig.startSession();
        Asked stop = new Asked(new Event.StopRequested());
        rig.advanceMillis(300);

        assertTrue(rig.loop.ask(stop));
        rig.advanceMillis(400);
        rig.loop.turn();

        assertEquals(1, stop.decisions);
        assertEquals(Rig.START.plus(Duration.ofMillis(300)), stop.decidedAt);
        assertInstanceOf(Phase.Idle.class, stop.phaseAfter());
    }

    @Test
    void aRequestThatComesToNothingIsNotToldOfAStep() {
        Asked nothing = new Asked(null);
        assertTrue(rig.loop.ask(nothing));
        rig.loop.turn();

        assertEquals(1, nothing.decisions);
        assertNull(nothing.outcome);
    }

    @Test
    void aRequestIsRefusedWhenTheQueueIsHalfFull() {
        fill(ControlLoop.QUEUE_LIMIT / 2 - 1);
        Asked last = new Asked(null);
        Asked refused = new Asked(null);

        assertTrue(rig.loop.ask(last));
        assertFalse(rig.loop.ask(refused));
        rig.loop.turn();

        assertEquals(1, last.decisions);
        assertEquals(0, refused.decisions);
        assertTrue(rig.loop.ask(refused));
    }

    @Test
    void requestsAloneNeverMakeTheLoopLoseAnEvent() {
        for (Asked asked : Collections.nCopies(10 * ControlLoop.QUEUE_LIMIT, new Asked(null))) {
            rig.loop.ask(asked);
        }
        fill(ControlLoop.QUEUE_LIMIT / 2);
        rig.loop.turn();

        assertNull(rig.tripped());
    }
}
