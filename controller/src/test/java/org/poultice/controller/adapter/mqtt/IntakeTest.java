package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.protocol.message.Command;
import org.poultice.protocol.message.CommandCode;

final class IntakeTest {
    private final Tally tally = new Tally();
    private long nanos = 5;
    private int wakes;
    private final Intake intake = new Intake(tally, () -> wakes++, () -> nanos);

    private static Inbound junk(int number) {
        return inbound(new Inbound.Unreadable(CommandCode.MALFORMED, "" + number));
    }

    private static Inbound stop(String id) {
        return inbound(new Inbound.Asked(new Command.Stop(id)));
    }

    private static Inbound inbound(Inbound.Request request) {
        return new Inbound("phone", request, false, new Inbound.AnswerTo("t", null, Correlation.NONE));
    }

    private List<Inbound> pollAll() {
        List<Inbound> all = new ArrayList<>();
        for (Inbound next = intake.poll(); next != null; next = intake.poll()) {
            all.add(next);
        }
        return all;
    }

    @Test
    void whatComesInGoesOutInOrder() {
        intake.accept(junk(1));
        intake.accept(stop("a"));
        intake.accept(junk(2));
        assertEquals(List.of(junk(1), stop("a"), junk(2)), pollAll());
    }

    @Test
    void theLoopIsWokenOnceUntilItHasFoundTheIntakeEmpty() {
        intake.accept(junk(1));
        intake.accept(junk(2));
        assertEquals(1, wakes);
        assertEquals(junk(1), intake.poll());
        intake.accept(junk(3));
        assertEquals(1, wakes);
        pollAll();
        intake.accept(junk(4));
        assertEquals(2, wakes);
    }

    @Test
    void aFloodIsDroppedAndCounted() {
        for (int i = 0; i < 10_000; i++) {
            intake.accept(junk(i));
        }
        assertEquals(Intake.AT_ONCE, pollAll().size());
        assertEquals(10_000 - Intake.AT_ONCE, tally.counts().commandsDropped());
    }

    @Test
    void aFloodThatTheLoopKeepsUpWithIsSlowedDownToo() {
        int taken = 0;
        // A command each millisecond for 10 seconds, taken out at once.
        for (int i = 0; i < 10_000; i++) {
            nanos += 1_000_000;
            intake.accept(junk(i));
            taken += pollAll().size();
        }
        long expected = Intake.AT_ONCE + 10_000_000_000L / Intake.ONE_EACH_NANOS;
        assertTrue(Math.abs(taken - expected) <= 1, taken + " of " + expected);
    }

    @Test
    void afterAFloodThereIsRoomAgain() {
        for (int i = 0; i < 10_000; i++) {
            intake.accept(junk(i));
        }
        pollAll();
        nanos += Intake.ONE_EACH_NANOS;
        intake.accept(junk(1));
        assertEquals(List.of(junk(1)), pollAll());
    }

    @Test
    void aStopGetsInHoweverFullItIsAndOvertakesWhatWasAskedBefore() {
        for (int i = 0; i < 1_000; i++) {
            intake.accept(junk(i));
        }
        intake.accept(stop("a"));
        assertEquals(List.of(stop("a")), pollAll());
        assertEquals(1_000, tally.counts().commandsDropped());
    }

    @Test
    void ofTooManyStopsTheLastIsAnswered() {
        List<Inbound> expected = new ArrayList<>();
        for (int i = 0; i < Intake.AT_ONCE; i++) {
            intake.accept(stop("early"));
            expected.add(stop("early"));
        }
        assertEquals(expected, pollAll());
        intake.accept(stop("b"));
        intake.accept(stop("c"));
        assertEquals(List.of(stop("c")), pollAll());
        assertNull(intake.poll());
    }
}
