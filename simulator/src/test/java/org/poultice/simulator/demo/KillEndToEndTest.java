package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.message.Cause;
import org.poultice.protocol.message.EventKind;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.PhaseWord;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.serial.SerialProtocol;
import org.poultice.simulator.judge.PadJudge;

/** The controller is killed in an application, with SIGKILL: it can do nothing about it, and nothing may come of it. */
class KillEndToEndTest {
    private static final long LEASE_NANOS = SerialProtocol.LONGEST_LEASE_MILLIS * 1_000_000L;

    @Test
    void aKilledControllerLeavesThePadToItsLeaseAndRefusesUntilTheBreakIsKept() throws Exception {
        try (Rehearsal rehearsal = new Rehearsal()) {
            MqttReader reader = rehearsal.reader();
            reader.awaitState(state -> state.pad().present());
            rehearsal.stage().typeAtPad('b');
            rehearsal.awaitPad(0, "cold on, 100 %"::equals);

            long killed = kill(rehearsal);
            int before = rehearsal.toldSoFar();
            Happening.PadTold off = rehearsal.awaitPad(0, "cold off"::equals);
            assertTrue(off.nanos() <= killed + LEASE_NANOS, off + " after the kill before " + killed);
            reader.await("offline", () -> reader.availability().equals("offline"));

            String dead = reader.states().getLast().head().boot();
            rehearsal.stage().startController();
            reader.awaitState(state -> isOfAnother(dead, state) && state.pad().present());
            assertEquals(PhaseWord.IDLE, reader.states().getLast().progress().phase());

            rehearsal.stage().typeAtPad('b');
            EventReport refusal = reader.awaitEvent(event -> event.event() == EventKind.REFUSED);
            Cause cause = refusal.details().cause();
            assertNotNull(cause);
            assertEquals("BREAK_NOT_KEPT", cause.reason());
            assertNotNull(cause.endsInMs());
            assertTrue(cause.endsInMs() > 0, cause.toString());

            reader.awaitState(
                    state -> isOfAnother(dead, state) && state.progress().restEndsInMs() == 0);
            rehearsal.stage().typeAtPad('b');
            rehearsal.awaitPad(before + 1, "cold on, 100 %"::equals);
            rehearsal.stage().typeAtPad('b');
            reader.awaitEvent(event -> event.event() == EventKind.SESSION_ENDED
                    && !event.head().boot().equals(dead));

            PadJudge judge = rehearsal.endAndRead().judge(Verdict.rules());
            assertEquals(List.of(), judge.violations());
            assertEquals(2, judge.exposures().size());
            assertNull(rehearsal.endedByItself());
        }
    }

    /**
     * Kills the controller and presses the button, which nobody answers any more.
     *
     * @return a moment on the pad's clock that is certainly after the kill
     */
    private static long kill(Rehearsal rehearsal) throws InterruptedException {
        int before = rehearsal.toldSoFar();
        rehearsal.stage().killController();
        rehearsal.stage().typeAtPad('b');
        return rehearsal.awaitPad(before, "button down"::equals).nanos();
    }

    private static boolean isOfAnother(String boot, StateReport state) {
        return !state.head().boot().equals(boot);
    }
}
