package org.poultice.simulator.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.poultice.protocol.message.PhaseWord;

class InboxTest {
    private final Inbox inbox = new Inbox();

    @Test
    void whatHappenedComesOutInItsOrder() throws InterruptedException {
        inbox.offer(new Happening.KeyTyped('a'));
        inbox.offer(new Happening.KeyTyped('b'));
        assertEquals(new Happening.KeyTyped('a'), inbox.poll(0));
        assertEquals(new Happening.KeyTyped('b'), inbox.poll(0));
        assertNull(inbox.poll(0));
    }

    @Test
    void telemetryGivesWayAndALossOfAnythingElseIsTold() throws InterruptedException {
        Happening telemetry = Reports.telemetry(PhaseWord.APPLYING, 1L, Reports.PAD);
        for (int i = 0; i < 2 * Inbox.LIMIT; i++) {
            inbox.offer(telemetry);
        }
        int kept = 0;
        while (inbox.poll(0) instanceof Happening.TelemetryCame) {
            kept++;
        }
        assertEquals(Inbox.LIMIT / 2 + 1, kept);

        for (int i = 0; i < Inbox.LIMIT; i++) {
            inbox.offer(new Happening.KeyTyped('a'));
        }
        assertEquals(new Happening.KeyTyped('a'), inbox.poll(0));
        inbox.offer(new Happening.KeyTyped('b'));
        inbox.offer(new Happening.KeyTyped('c'));
        assertInstanceOf(Happening.Lost.class, inbox.poll(0));
    }
}
