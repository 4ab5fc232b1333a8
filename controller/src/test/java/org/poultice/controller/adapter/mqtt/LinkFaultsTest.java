package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.protocol.message.Topics;

/** The link with a broker that goes away, comes back, hangs, or is none. */
final class LinkFaultsTest {
    private static final Topics TOPICS = Links.TOPICS;

    @Test
    void whatWasPublishedWithoutABrokerArrivesWhenThereIsOne() throws Exception {
        int port;
        try (EmbeddedBroker before = EmbeddedBroker.start()) {
            port = before.port();
        }
        Tally tally = new Tally();
        try (PahoLink link = Links.open("mqtt://127.0.0.1:" + port, tally)) {
            link.publish(Links.state("s1"));
            link.publish(Links.telemetry("t1"));
            link.publish(Links.event(1));
            link.publish(Links.state("s2"));
            try (EmbeddedBroker broker = EmbeddedBroker.startAt(port);
                    Reader reader = Reader.at(broker.port())) {
                // The reader may have come later than what is not retained.
                reader.await(TOPICS.state(), "s2");
                link.publish(Links.event(2));
                reader.await(TOPICS.event(), "event 2");
                assertEquals(List.of("s2"), reader.on(TOPICS.state()));
                assertEquals(List.of(), reader.on(TOPICS.telemetry()));
            }
        }
        assertEquals(0, tally.counts().reportsDropped());
    }

    @Test
    void everythingThatWasAcceptedArrivesThoughTheBrokerGoesAgainAndAgain() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start();
        int port = broker.port();
        List<String> arrived = new ArrayList<>();
        int published = 0;
        try (Relay cable = new Relay(port);
                PahoLink link = Links.open(cable.uri(), new Tally())) {
            for (int round = 0; round < 3; round++) {
                cable.cut();
                broker.close();
                broker = EmbeddedBroker.startAt(port);
                for (int i = 0; i < 50; i++) {
                    link.publish(Links.event(published++));
                }
                link.publish(Links.state("round " + round));
                // The reader is there before the link can be.
                try (Reader reader = Reader.at(port)) {
                    cable.mend();
                    for (int i = 0; i < 50; i++) {
                        link.publish(Links.event(published++));
                    }
                    reader.await(TOPICS.event(), "event " + (published - 1));
                    reader.await(TOPICS.state(), "round " + round);
                    reader.await(TOPICS.availability(), "online");
                    arrived.addAll(reader.on(TOPICS.event()));
                }
            }
        }
        broker.close();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < published; i++) {
            expected.add("event " + i);
        }
        assertEquals(expected, new ArrayList<>(new LinkedHashSet<>(arrived)));
    }

    @Test
    void theBrokerSaysOfflineWhenTheLineIsCut() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                Reader reader = Reader.at(broker.port());
                Relay cable = new Relay(broker.port());
                PahoLink link = Links.open(cable.uri(), new Tally())) {
            reader.await(TOPICS.availability(), "online");
            cable.cut();
            reader.await(TOPICS.availability(), "offline");
            reader.forget();
            cable.mend();
            reader.await(TOPICS.availability(), "online");
            link.publish(Links.event(1));
            reader.await(TOPICS.event(), "event 1");
        }
    }

    /** Nothing; a CONNACK that says no; no MQTT; a packet of 256 MB; a CONNACK that is cut short. */
    @ParameterizedTest
    @ValueSource(strings = {"", "20030087 00", "48545450 2f312e31 20343030", "30ffffff7f 00", "2003"})
    void aBrokerThatHangsOrMakesNoSenseDelaysNobody(String greeting) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(greeting.replace(" ", ""));
        try (SilentBroker broker = new SilentBroker(bytes);
                PahoLink link = Links.openImpatient(broker.uri(), new Tally())) {
            Eventually.is(() -> broker.connections() >= 1, () -> "a connection");
            long before = System.nanoTime();
            for (int i = 0; i < 20_000; i++) {
                link.publish(Links.event(i));
                link.publish(Links.state("s" + i));
                link.publish(Links.telemetry("t" + i));
            }
            // If each of them waited for as little as a millisecond, they would take twice as long.
            long seconds = Duration.ofNanos(System.nanoTime() - before).toSeconds();
            assertTrue(seconds < 30, seconds + " s for 60000");
            // And it tries again.
            Eventually.is(() -> broker.connections() >= 2, () -> "another connection");
        }
    }

    @Test
    void attemptsLeaveNothingBehind() throws Exception {
        long before = Links.threads();
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                Relay cable = new Relay(broker.port())) {
            cable.cut();
            try (PahoLink link = Links.open(cable.uri(), new Tally())) {
                // Each of these is taken and dropped at once.
                Eventually.is(() -> cable.attempts() >= 12, () -> "12 attempts, there are " + cable.attempts());
                assertTrue(Links.threads() - before <= 7, () -> "threads: " + Links.threads());
                try (Reader reader = Reader.at(broker.port())) {
                    cable.mend();
                    reader.await(TOPICS.availability(), "online");
                    link.publish(Links.event(1));
                    reader.await(TOPICS.event(), "event 1");
                }
            }
        }
        Eventually.is(() -> Links.threads() <= before, () -> "threads left: " + Links.threads());
    }

    @Test
    void aCloseEndsSoonWithoutABroker() throws IOException, InterruptedException {
        try (SilentBroker broker = new SilentBroker()) {
            PahoLink link = Links.openImpatient(broker.uri(), new Tally());
            Eventually.is(() -> broker.connections() >= 1, () -> "a connection");
            link.publish(Links.event(1));
            Thread closing = Thread.ofPlatform().start(link::close);
            assertTrue(closing.join(Links.TIMES.farewell().multipliedBy(6)), "still closing");
        }
        Eventually.is(() -> Links.threads() == 0, () -> "threads left: " + Links.threads());
    }

    @Test
    void thereIsALimitToWhatWaits() throws Exception {
        Tally tally = new Tally();
        try (SilentBroker broker = new SilentBroker();
                PahoLink link = Links.open(broker.uri(), tally)) {
            for (int i = 0; i < Outbox.MOST_IN_ORDER + 500; i++) {
                link.publish(Links.event(i));
            }
            assertEquals(500, tally.counts().reportsDropped());
        }
    }
}
