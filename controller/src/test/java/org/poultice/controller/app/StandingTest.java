package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.EngineFixture;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.RulesFixture;

/** Where the controller is, in a few words, for people who ask the system. */
class StandingTest {
    private static final Rules RULES = RulesFixture.rules(RulesFixture.BACK_SPASM);

    private final TestWallClock wall = new TestWallClock();
    private final Standing standing = new Standing(RULES, wall, ZoneId.of("Europe/Berlin"));
    private final EngineFixture bed = EngineFixture.withPad(RULES);

    @Test
    void aDeviceWithoutAPadSaysSo() {
        assertStands("Idle, and there is no pad", new EngineFixture(RULES));
    }

    @Test
    void eachPhaseSaysHowLongItLastsAndWhatComesThen() {
        assertStands("Idle", bed);
        bed.press();
        bed.at("00:01");
        assertStands("Cold for 20 min more, application 1 of 3", bed);
        bed.at("19:00");
        assertStands("Cold for 1 min more, application 1 of 3", bed);
        bed.through("20:00");
        bed.at("20:01");
        assertStands("Break for 20 min more, then application 2 of 3", bed);
        bed.press();
        assertStands("Idle, the break lasts for 20 min more", bed);
    }

    @Test
    void theLastBreakEndsTheSession() {
        bed.press();
        bed.at("1:45:00");
        assertStands("Break for 15 min more, then the session is over", bed);
    }

    @Test
    void theTimeOfDayIsToldWhileItIsBelieved() {
        wall.trusted = true;
        wall.shows = Instant.parse("2026-01-31T01:52:30Z");
        bed.press();
        bed.at("00:01");
        assertStands("Cold until 03:12, application 1 of 3", bed);
    }

    @Test
    void armedSaysUntilWhen() {
        bed.step(new Event.StartRequested());
        assertStands("Armed, waits for a press for 1 min more", bed);
    }

    @Test
    void aTripSaysWhyAndWhatToDo() {
        bed.press();
        bed.at("00:01");
        bed.step(new Event.PadLost());
        assertStands("TRIPPED, all off: the pad was lost while it was on. Check its plug.", bed);
    }

    private void assertStands(String words, EngineFixture at) {
        assertEquals(words, standing.of(at.state(), at.now()));
    }
}
