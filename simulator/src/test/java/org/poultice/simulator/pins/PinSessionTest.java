package org.poultice.simulator.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.protocol.plan.Modality;
import org.poultice.simulator.pad.Relays;

/** Therapy on pins, by the product's own loop and pad, judged by a meter at the pad: what stops it, and how fast. */
class PinSessionTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<PumpParts> builds() {
        return Stream.of(PumpParts.OPENS_FIRST, PumpParts.NOMINAL, PumpParts.OPENS_LAST);
    }

    @ParameterizedTest
    @MethodSource("builds")
    void wholeSessionFromABouncingButtonKeepsAllTimeRules(PumpParts parts) {
        PinSession session = new PinSession(parts);
        session.press();
        session.pass(Duration.ofHours(3));
        assertEquals(List.of(), session.judge.violations());
        assertEquals(3, session.judge.exposures().size());
        assertTrue(session.judge.exposures().stream()
                .allMatch(each -> each.endNanos() - each.startNanos() > 15 * MINUTE.toNanos()));
        assertInstanceOf(Phase.Idle.class, session.phase());
        assertEquals("off", session.power());
    }

    @ParameterizedTest
    @MethodSource("builds")
    void pressStopsWithTheFirstBounce(PumpParts parts) {
        PinSession session = applying(parts);
        session.press();
        session.pass(Duration.ZERO);
        assertEquals("off", session.power());
        assertInstanceOf(Phase.Idle.class, session.phase());
    }

    @ParameterizedTest
    @MethodSource("builds")
    void loopThatIsStuckLosesThePowerWithItsLease(PumpParts parts) {
        PinSession session = applying(parts);
        session.loopRuns = false;
        session.pass(Duration.ofSeconds(3));
        assertEquals("off", session.power());
        session.world.relays().set(Modality.COLD, Relays.Condition.WELDED);
        session.pass(Duration.ofNanos(PowerRelay.LONGEST_HOLD_NANOS));
        assertEquals("off", session.power(), "the power relay is open too");
    }

    @ParameterizedTest
    @MethodSource("builds")
    void processThatIsKilledOrStoppedLosesThePowerInHalfASecondThoughItsLineStaysOn(PumpParts parts) {
        for (int atMillis = 0; atMillis < 40; atMillis += 5) {
            PinSession session = applying(parts);
            session.pass(Duration.ofMillis(atMillis));
            session.loopRuns = false;
            session.threadRuns = false;
            session.pass(Duration.ofNanos(PowerRelay.LONGEST_HOLD_NANOS));
            assertEquals("off", session.power());
            session.pass(MINUTE);
            assertEquals("off", session.power());
        }
    }

    @ParameterizedTest
    @MethodSource("builds")
    void threadThatIsStuckLosesThePowerThoughTheLoopGoesOn(PumpParts parts) {
        PinSession session = applying(parts);
        session.threadRuns = false;
        session.pass(Duration.ofNanos(PowerRelay.LONGEST_HOLD_NANOS));
        assertEquals("off", session.power());
        session.pass(MINUTE);
        assertEquals("off", session.power());
        assertInstanceOf(Phase.Tripped.class, session.phase());
    }

    @ParameterizedTest
    @MethodSource("builds")
    void pauseOfAHundredAndFiftyMillisecondsIsNotNoticed(PumpParts parts) {
        PinSession session = applying(parts);
        int before = session.switchings;
        for (int i = 0; i < 10; i++) {
            session.threadRuns = false;
            session.pass(Duration.ofMillis(150));
            session.threadRuns = true;
            session.pass(Duration.ofMillis(210));
        }
        assertEquals(before, session.switchings);
        assertEquals("cold", session.power());
    }

    @Test
    void chipThatGoesLosesThePowerAndTrips() {
        PinSession session = applying(PumpParts.OPENS_LAST);
        session.world.chipGone(true);
        session.pass(Duration.ofMillis(20).plusNanos(PowerRelay.LONGEST_HOLD_NANOS));
        assertEquals("off", session.power());
        Phase.Tripped tripped = assertInstanceOf(Phase.Tripped.class, session.phase());
        assertEquals(Reason.PAD_LOST, tripped.cause().reason());
    }

    @Test
    void relayThatIsWeldedLosesThePowerWithThePowerRelay() {
        PinSession session = applying(PumpParts.OPENS_LAST);
        session.world.relays().set(Modality.COLD, Relays.Condition.WELDED);
        session.world.changed();
        session.press();
        session.pass(Duration.ofNanos(PowerRelay.LONGEST_HOLD_NANOS));
        assertEquals("off", session.power());
    }

    @Test
    void readBackThatSaysOnWhileAllIsOffTrips() {
        PinSession session = new PinSession(PumpParts.NOMINAL);
        session.pass(MINUTE);
        session.world.readsBack(true);
        session.pass(Duration.ofSeconds(3));
        assertInstanceOf(Phase.Tripped.class, session.phase());
    }

    @Test
    void stopWhoseEdgeWasLostIsSeenInTwentyMilliseconds() {
        PinSession session = applying(PumpParts.NOMINAL);
        session.world.loseEdges(true);
        session.world.button(true, 0);
        session.pass(Duration.ofMillis(20));
        assertEquals("off", session.power());
    }

    /** Two minutes into the first application. */
    private static PinSession applying(PumpParts parts) {
        PinSession session = new PinSession(parts);
        session.press();
        session.pass(MINUTE.multipliedBy(2));
        assertEquals("cold", session.power());
        return session;
    }
}
