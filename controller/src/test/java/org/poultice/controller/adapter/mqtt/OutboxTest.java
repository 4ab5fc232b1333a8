package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.adapter.mqtt.Outbox.Ticket;
import org.poultice.controller.port.Link.Keep;

final class OutboxTest {
    private final Outbox outbox = new Outbox();

    private static Letter letter(String topic, String payload, Keep keep) {
        return new Letter(topic, payload, keep, Correlation.NONE);
    }

    private static Letter event(int number) {
        return letter("event", "" + number, Keep.ALL);
    }

    /** Everything that may be sent now, which is then in flight. */
    private List<Ticket> send() {
        List<Ticket> sent = new ArrayList<>();
        for (Ticket next = outbox.next(0); next != null; next = outbox.next(0)) {
            sent.add(next);
        }
        return sent;
    }

    private static List<String> payloads(List<Ticket> tickets) {
        return tickets.stream().map(ticket -> ticket.letter().payload()).toList();
    }

    @Test
    void nothingIsSentWithoutAConnection() {
        outbox.add(event(1));
        assertNull(outbox.next(0));
    }

    @Test
    void ofTheLatestOnlyTheNewestOfEachTopicIsSent() {
        outbox.add(letter("state", "old", Keep.LATEST));
        outbox.add(letter("meta", "m", Keep.LATEST));
        outbox.add(letter("state", "new", Keep.LATEST));
        outbox.connected(8);
        assertEquals(List.of("new", "m"), payloads(send()));
    }

    @Test
    void theLatestAreSentAgainOnEachConnection() {
        outbox.add(letter("state", "s", Keep.LATEST));
        outbox.connected(8);
        send().forEach(outbox::done);
        assertTrue(outbox.isEmpty());
        outbox.disconnected();
        outbox.connected(8);
        assertEquals(List.of("s"), payloads(send()));
    }

    @Test
    void aNewerLatestIsSentAlthoughTheOlderIsStillInFlight() {
        outbox.add(letter("state", "old", Keep.LATEST));
        outbox.connected(8);
        List<Ticket> old = send();
        outbox.add(letter("state", "new", Keep.LATEST));
        assertEquals(List.of("new"), payloads(send()));
        old.forEach(outbox::done);
        assertFalse(outbox.isEmpty());
    }

    @Test
    void noMoreThanTheWindowIsInFlight() {
        for (int i = 1; i <= 5; i++) {
            outbox.add(event(i));
        }
        outbox.connected(2);
        List<Ticket> first = send();
        assertEquals(List.of("1", "2"), payloads(first));
        outbox.done(first.get(0));
        assertEquals(List.of("3"), payloads(send()));
    }

    @Test
    void whatWasNotAcknowledgedIsSentAgainInOrder() {
        for (int i = 1; i <= 5; i++) {
            outbox.add(event(i));
        }
        outbox.connected(3);
        List<Ticket> first = send();
        outbox.done(first.get(1));
        outbox.disconnected();
        outbox.connected(8);
        assertEquals(List.of("1", "3", "4", "5"), payloads(send()));
    }

    @Test
    void anAcknowledgementFromAnEarlierConnectionChangesNothing() {
        outbox.add(event(1));
        outbox.connected(8);
        List<Ticket> earlier = send();
        outbox.disconnected();
        outbox.connected(8);
        List<Ticket> now = send();
        earlier.forEach(outbox::done);
        assertFalse(outbox.isEmpty());
        now.forEach(outbox::done);
        assertTrue(outbox.isEmpty());
    }

    @Test
    void theOldestEventsGoWhenThereAreTooMany() {
        int dropped = 0;
        for (int i = 1; i <= Outbox.MOST_IN_ORDER + 3; i++) {
            dropped += outbox.add(event(i));
        }
        assertEquals(3, dropped);
        outbox.connected(1);
        assertEquals(List.of("4"), payloads(send()));
    }

    @Test
    void theOldestTopicGoesWhenThereAreTooManyTopics() {
        int dropped = 0;
        for (int i = 0; i <= Outbox.MOST_LATEST; i++) {
            dropped += outbox.add(letter("topic-" + i, "" + i, Keep.LATEST));
        }
        assertEquals(1, dropped);
        outbox.connected(1);
        assertEquals(List.of("1"), payloads(send()));
    }

    @Test
    void theFleetingIsForgottenWithoutAConnection() {
        assertEquals(0, outbox.add(letter("telemetry", "1", Keep.FLEETING)));
        outbox.connected(8);
        assertEquals(List.of(), send());
        outbox.add(letter("telemetry", "2", Keep.FLEETING));
        assertEquals(List.of("2"), payloads(send()));
        outbox.disconnected();
        outbox.connected(8);
        assertEquals(List.of(), send());
    }

    @Test
    void aSlowConnectionKeepsOnlyTheNewestOfTheFleeting() {
        outbox.connected(1);
        outbox.add(event(1));
        List<Ticket> first = send();
        int dropped = 0;
        for (int i = 0; i < Outbox.MOST_FLEETING + 2; i++) {
            dropped += outbox.add(letter("telemetry", "t" + i, Keep.FLEETING));
        }
        assertEquals(2, dropped);
        first.forEach(outbox::done);
        assertEquals(List.of("t2"), payloads(send()));
    }

    @Test
    void theLatestGoBeforeTheHistoryAndTheFleetingGoesLast() {
        outbox.connected(8);
        outbox.add(letter("telemetry", "fleeting", Keep.FLEETING));
        outbox.add(letter("event", "history", Keep.ALL));
        outbox.add(letter("state", "latest", Keep.LATEST));
        assertEquals(List.of("latest", "history", "fleeting"), payloads(send()));
    }

    @Test
    void itKnowsWhatHasWaitedLongestForItsAcknowledgement() {
        outbox.connected(8);
        assertNull(outbox.oldestInFlightNanos());
        outbox.add(event(1));
        outbox.add(event(2));
        Ticket first = outbox.next(100);
        assertNotNull(outbox.next(200));
        assertEquals(100, outbox.oldestInFlightNanos());
        assertNotNull(first);
        outbox.done(first);
        assertEquals(200, outbox.oldestInFlightNanos());
    }
}
