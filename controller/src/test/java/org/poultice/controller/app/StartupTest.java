package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;

/** A controller begins with the pad off, then writes down what the journal came to, and only then listens. */
class StartupTest {
    private static final String KILLED_IN_AN_APPLICATION = "A0=episode A0=session1 A0=on";

    private final Rig rig = new Rig();

    private ControlLoop begin(String journal, boolean damaged) {
        return Startup.begin(
                new Startup.Past(Pages.of(journal), damaged, "B"),
                Care.RULES,
                new ControlLoop.Ports(rig, rig, List.of(rig)),
                new WatchedClock(rig.clock, rig.wall));
    }

    private static void press(ControlLoop loop) {
        loop.offer(new Event.PadFound(Care.BOTH));
        loop.offer(new Event.PadSampled(Care.calm()));
        loop.offer(new Event.ButtonDown());
        loop.offer(new Event.ButtonUp());
        loop.turn();
    }

    @Test
    void thePadIsOffBeforeAnythingElse() {
        begin(KILLED_IN_AN_APPLICATION, false);

        assertEquals("off", rig.trace.getFirst());
    }

    @Test
    void whatWasConcludedIsDurableAndToldBeforeTheLoopTurns() {
        begin(KILLED_IN_AN_APPLICATION, false);

        assertEquals(
                List.of(
                        "off",
                        "durable ApplicationEnded",
                        "durable SessionEnded",
                        "told GapUnproven",
                        "told ApplicationEnded",
                        "told SessionEnded"),
                List.copyOf(rig.trace));
    }

    @Test
    void anEmptyJournalBeginsIdleAndIsNoLongerEmpty() {
        ControlLoop loop = begin("", false);
        loop.turn();

        assertInstanceOf(Phase.Idle.class, loop.state().phase());
        assertEquals(List.of(new Occurrence.StillHere()), List.copyOf(rig.journal));
    }

    @Test
    void aPressAfterAKillIsRefusedUntilAFullBreakIsOver() {
        ControlLoop loop = begin(KILLED_IN_AN_APPLICATION, false);
        press(loop);

        assertEquals(List.of(Reason.BREAK_NOT_KEPT), rig.refused());
        assertFalse(rig.mayBeOn());

        rig.clock.advance(Care.RULES.plan().rest().plus(Care.RULES.lease()));
        press(loop);
        assertInstanceOf(Phase.Applying.class, loop.state().phase());
    }

    @Test
    void aDamagedJournalBeginsTripped() {
        ControlLoop loop = begin(KILLED_IN_AN_APPLICATION, true);

        assertEquals(Phase.Tripped.class, loop.state().phase().getClass());
    }

    @Test
    void conclusionsThatCannotBeWrittenDownAreATripAndNothingIsDriven() {
        rig.diskFull = true;
        ControlLoop loop = begin(KILLED_IN_AN_APPLICATION, false);
        press(loop);

        Phase.Tripped tripped =
                assertInstanceOf(Phase.Tripped.class, loop.state().phase());
        assertEquals(Reason.JOURNAL_FAILED, tripped.cause().reason());
        assertFalse(rig.mayBeOn());
    }
}
