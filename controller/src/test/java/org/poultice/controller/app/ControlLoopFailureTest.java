package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.Step;
import org.poultice.controller.port.Request;

/** What the world does to the loop becomes a trip; what we did wrong switches off and is thrown. */
class ControlLoopFailureTest {
    private final Rig rig = new Rig();

    /** What an adapter that is wrong may bring: a sample that is none. The engine throws. */
    @SuppressWarnings("NullAway") // that it must not be null is the point
    private static Event nonsense() {
        return new Event.PadSampled(null);
    }

    @Test
    void aStartThatCannotBeWrittenDownTripsInTheSameTurnAndNeverDrives() {
        rig.diskFull = true;
        rig.startSession();

        assertEquals(Reason.JOURNAL_FAILED, rig.tripped());
        assertEquals(0, rig.count("on COLD"));
        assertFalse(rig.mayBeOn());
    }

    @Test
    void aJournalThatFailsInAnApplicationSwitchesOffInTheSameTurn() {
        rig.startSession();
        rig.diskFull = true;
        rig.advanceMillis(Care.RULES.doubt().stillHereEvery().toMillis());
        rig.sample();
        rig.loop.turn();

        assertEquals(Reason.JOURNAL_FAILED, rig.tripped());
        assertFalse(rig.mayBeOn());
    }

    @Test
    void theTripOfAFailedJournalIsToldAlthoughItCannotBeWrittenDownEither() {
        rig.diskFull = true;
        rig.startSession();

        assertEquals(1, rig.count("told Tripped"));
        assertEquals(0, rig.journal.size());
    }

    @Test
    void aJournalThatFailedOnceSaysThatItTripped() {
        rig.startSession();
        rig.diskFull = true;
        rig.offer(new Event.StopRequested());
        rig.loop.turn();
        rig.diskFull = false;
        rig.offer(new Event.PadFaulted(4));
        rig.loop.turn();

        assertInstanceOf(Occurrence.Tripped.class, rig.journal.getLast());
        assertEquals(Reason.PAD_FAULT, rig.tripped(), "the graver trip");
    }

    @Test
    void whoeverAskedIsToldOfTheTripThatCameOfIt() {
        rig.startSession();
        rig.diskFull = true;
        Asked stop = new Asked(new Event.StopRequested());
        rig.loop.ask(stop);
        rig.loop.turn();

        assertInstanceOf(Phase.Tripped.class, stop.phaseAfter());
    }

    @Test
    void anEngineThatThrowsSwitchesOffAndTheCallerLearnsOfIt() {
        rig.startSession();
        assertTrue(rig.mayBeOn(), "the application runs");
        rig.offer(nonsense());

        assertThrows(NullPointerException.class, rig.loop::turn);
        assertFalse(rig.mayBeOn());
    }

    @Test
    void runEndsWithWhatWasThrownAndThePadOff() {
        rig.startSession();
        rig.offer(nonsense());

        assertThrows(NullPointerException.class, rig.loop::run);
        assertFalse(rig.mayBeOn());
    }

    @Test
    void whatIsThrownWhileTheLoopEndsSwitchesOffAsWell() {
        rig.startSession();
        rig.loop.close();
        rig.offer(nonsense());

        assertThrows(NullPointerException.class, rig.loop::run);
        assertFalse(rig.mayBeOn());
    }

    @Test
    void anObserverThatThrowsSwitchesOff() {
        rig.startSession();
        rig.thrownByObserver = new IllegalStateException("observer");
        rig.loop.ask(new Asked(new Event.StartRequested())); // is refused, which is told

        assertSame(rig.thrownByObserver, assertThrows(IllegalStateException.class, rig.loop::turn));
        assertFalse(rig.mayBeOn());
    }

    @Test
    void aRequestThatThrowsSwitchesOff() {
        rig.startSession();
        rig.loop.ask(new Request() {
            @Override
            public @Nullable Event decide(State state, MonoTime now) {
                throw new IllegalStateException("request");
            }

            @Override
            public void decided(Step step, MonoTime now) {}
        });

        assertThrows(IllegalStateException.class, rig.loop::turn);
        assertFalse(rig.mayBeOn());
    }

    @Test
    void aPadThatThrowsAsWellDoesNotHideWhatWasWrongFirst() {
        rig.startSession();
        rig.thrownByObserver = new IllegalStateException("observer");
        rig.thrownByPad = new IllegalStateException("pad");
        rig.loop.ask(new Asked(new Event.StartRequested()));

        IllegalStateException thrown = assertThrows(IllegalStateException.class, rig.loop::turn);
        assertSame(rig.thrownByObserver, thrown);
        assertSame(rig.thrownByPad, thrown.getSuppressed()[0]);
    }
}
