package org.poultice.simulator.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/decisions/0014-charge-pump.md promises of the power relay, for the builds that let go first and last. */
class PowerRelayTest {
    private static final long MILLI = 1_000_000L;
    private static final long STEP = 20;

    private long millis = 1_000;
    private boolean level;

    static Stream<PumpParts> builds() {
        return Stream.of(PumpParts.OPENS_FIRST, PumpParts.NOMINAL, PumpParts.OPENS_LAST);
    }

    @ParameterizedTest
    @MethodSource("builds")
    void closesWithinTheFirstStepsAndStaysClosed(PumpParts parts) {
        PowerRelay relay = new PowerRelay(parts);
        step(relay);
        assertFalse(relay.isClosed(nanos()), "a rise charges nothing");
        step(relay);
        assertTrue(relay.isClosed(nanos() + 10 * MILLI));
        for (int i = 0; i < 1_000; i++) {
            step(relay);
            assertTrue(relay.isClosed(nanos() - 1) && relay.isClosed(nanos()));
        }
    }

    @ParameterizedTest
    @MethodSource("builds")
    void bridgesAPauseOfAHundredAndFiftyMillisecondsAtEitherLevel(PumpParts parts) {
        for (boolean pausesHigh : new boolean[] {true, false}) {
            PowerRelay relay = running(parts, pausesHigh);
            long next = nanos() + STEP * MILLI + PowerRelay.LONGEST_PAUSE_NANOS;
            assertTrue(relay.isClosed(next), "one step late");
            // The step after a pause may be one that does not charge.
            assertTrue(!pausesHigh || relay.isClosed(next - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("builds")
    void opensWithinHalfASecondWhereverTheLineStandsStill(PumpParts parts) {
        for (boolean stuckHigh : new boolean[] {true, false}) {
            PowerRelay relay = running(parts, stuckHigh);
            assertFalse(relay.isClosed(nanos() + PowerRelay.LONGEST_HOLD_NANOS));
            assertFalse(relay.isClosed(nanos() + 3_600_000 * MILLI));
            assertEquals(Long.MAX_VALUE, relay.nextChange(nanos() + PowerRelay.LONGEST_HOLD_NANOS));
        }
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                // parts | ms from the last charge to the open contacts
                Arguments.of(PumpParts.OPENS_FIRST, 207),
                Arguments.of(PumpParts.NOMINAL, 313),
                Arguments.of(PumpParts.OPENS_LAST, 478));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void opensAsTheFormulaSays(PumpParts parts, long afterMillis) {
        PowerRelay relay = running(parts, false);
        long opens = relay.nextChange(nanos());
        assertEquals(afterMillis, Math.round((opens - nanos()) / (double) MILLI));
        assertTrue(relay.isClosed(opens - 1));
        assertFalse(relay.isClosed(opens));
    }

    @ParameterizedTest
    @MethodSource("builds")
    void oneStrayEdgeHoldsItNoLongerThanThat(PumpParts parts) {
        PowerRelay relay = new PowerRelay(parts);
        relay.line(nanos(), true);
        millis += 3_600_000;
        relay.line(nanos(), false);
        assertFalse(relay.isClosed(nanos() + PowerRelay.LONGEST_HOLD_NANOS));
    }

    @Test
    void weldedRelayIsClosedWhateverThePumpDoes() {
        PowerRelay relay = new PowerRelay(PumpParts.NOMINAL);
        relay.weld(true);
        assertTrue(relay.isClosed(nanos()));
    }

    /** A relay after a second of steps, the last of which was to this level. */
    private PowerRelay running(PumpParts parts, boolean lastLevel) {
        PowerRelay relay = new PowerRelay(parts);
        level = false;
        for (int i = 0; i < 50 || level != lastLevel; i++) {
            step(relay);
        }
        return relay;
    }

    private void step(PowerRelay relay) {
        millis += STEP;
        level = !level;
        relay.line(nanos(), level);
    }

    private long nanos() {
        return millis * MILLI;
    }
}
