package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.poultice.controller.port.Link.Keep;
import org.poultice.controller.port.Link.Outgoing;
import org.poultice.protocol.message.Answer;
import org.poultice.protocol.message.Bounds;
import org.poultice.protocol.message.Topics;

/** The link with a broker that works, read by another client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PahoLinkTest {
    private static final Topics TOPICS = Links.TOPICS;

    private final EmbeddedBroker broker;
    private final Links.Sink sink = new Links.Sink();
    private final Tally tally = new Tally();
    private final Reader reader;
    private final PahoLink link;

    PahoLinkTest() throws Exception {
        broker = EmbeddedBroker.start();
        reader = Reader.at(broker.port());
        link = PahoLink.open(Links.settings(broker.uri()), Links.TIMES, sink, tally);
    }

    @BeforeAll
    void isOnline() throws InterruptedException {
        reader.await(TOPICS.availability(), "online");
    }

    @BeforeEach
    void forget() {
        reader.forget();
        sink.arrived.clear();
    }

    @AfterEach
    void isStillConnected() throws InterruptedException {
        link.publish(Links.state("still here"));
        reader.await(TOPICS.state(), "still here");
    }

    @AfterAll
    void stop() throws Exception {
        link.close();
        reader.close();
        broker.close();
    }

    @Test
    void theLatestIsRetainedForThoseWhoComeLater() throws InterruptedException {
        link.publish(Links.state("s1"));
        reader.await(TOPICS.state(), "s1");
        try (Reader late = Reader.at(broker.port())) {
            late.await(TOPICS.state(), "s1");
            late.await(TOPICS.availability(), "online");
            Mqtt5Publish state = late.all(TOPICS.state()).getFirst();
            assertTrue(state.isRetain());
            assertEquals(MqttQos.AT_LEAST_ONCE, state.getQos());
        }
    }

    @Test
    void historyComesInOrderAndIsNotRetained() throws InterruptedException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            link.publish(Links.event(i));
            expected.add("event " + i);
        }
        assertEquals(expected, reader.await(TOPICS.event(), 500));
        try (Reader late = Reader.at(broker.port())) {
            late.await(TOPICS.availability(), "online");
            assertEquals(List.of(), late.on(TOPICS.event()));
        }
    }

    @Test
    void telemetryExpiresSoonAndIsNotAcknowledged() throws InterruptedException {
        link.publish(Links.telemetry("t1"));
        reader.await(TOPICS.telemetry(), "t1");
        Mqtt5Publish telemetry = reader.all(TOPICS.telemetry()).getFirst();
        assertEquals(MqttQos.AT_MOST_ONCE, telemetry.getQos());
        assertFalse(telemetry.isRetain());
        OptionalLong expiry = telemetry.getMessageExpiryInterval();
        assertTrue(expiry.isPresent() && expiry.getAsLong() <= 10, () -> "expiry " + expiry);
    }

    @Test
    void whatIsTooLongIsDroppedAndCounted() throws InterruptedException {
        long before = tally.counts().reportsDropped();
        link.publish(new Outgoing(TOPICS.event(), "x".repeat(Bounds.PAYLOAD_BYTES + 1), Keep.ALL));
        link.publish(Links.event(1));
        assertEquals(List.of("event 1"), reader.await(TOPICS.event(), 1));
        assertEquals(before + 1, tally.counts().reportsDropped());
    }

    @Test
    void commandsOfAllRequestersArriveAndOthersDoNot() throws InterruptedException {
        reader.publish("poultice/v1/home/back-2/down/cmd/phone", "{\"v\":1,\"op\":\"stop\"}");
        reader.publish("poultice/v1/home/back-1/down/other/phone", "{\"v\":1,\"op\":\"stop\"}");
        reader.publish(TOPICS.commands("phone"), "{\"v\":1,\"op\":\"stop\"}");
        reader.publish(TOPICS.commands("clinic"), "{\"v\":1,\"op\":\"stop\"}");
        Eventually.is(() -> sink.arrived.size() >= 2, () -> "two commands, there are " + sink.arrived);
        assertEquals(
                List.of("phone", "clinic"),
                sink.arrived.stream().map(Inbound::requester).toList());
    }

    @Test
    void aCommandFromNobodyIsCounted() throws InterruptedException {
        long before = tally.counts().commandsDropped();
        reader.publish("poultice/v1/home/back-1/down/cmd/Nobody", "{\"v\":1,\"op\":\"stop\"}");
        Eventually.is(() -> tally.counts().commandsDropped() == before + 1, () -> "counted: " + tally.counts());
        assertEquals(List.of(), sink.arrived);
    }

    @Test
    void anAnswerCarriesTheCorrelationAndIsMirroredBelowTheRequestersTopic() throws InterruptedException {
        String mirror = TOPICS.answers("phone") + "/7";
        byte[] correlation = {1, 2, 3, -1};
        reader.publish(Mqtt5Publish.builder()
                .topic(TOPICS.commands("phone"))
                .payload("{\"v\":1,\"op\":\"stop\"}".getBytes(StandardCharsets.UTF_8))
                .qos(MqttQos.AT_LEAST_ONCE)
                .responseTopic(mirror)
                .correlationData(correlation)
                .build());
        Eventually.is(() -> !sink.arrived.isEmpty(), () -> "a command");
        Answer answer = Answer.done(null, 3);
        new Answers(link).send(sink.arrived.getFirst(), answer);
        reader.await(mirror, answer.toJson());
        reader.await(TOPICS.answers("phone"), answer.toJson());
        for (String topic : List.of(mirror, TOPICS.answers("phone"))) {
            ByteBuffer sent = reader.all(topic).getFirst().getCorrelationData().orElseThrow();
            byte[] bytes = new byte[sent.remaining()];
            sent.get(bytes);
            assertArrayEquals(correlation, bytes);
        }
    }

    @Test
    void aCloseSaysEverythingAndOffline() throws InterruptedException, IOException {
        Topics other = new Topics("home", "back-9");
        MqttSettings settings = new MqttSettings(Links.settings(broker.uri()).broker(), other, null, null, null, true);
        PahoLink second = PahoLink.open(settings, Links.TIMES, sink, new Tally());
        reader.await(other.availability(), "online");
        for (int i = 0; i < 100; i++) {
            second.publish(new Outgoing(other.event(), "event " + i, Keep.ALL));
        }
        second.close();
        second.close();
        reader.await(other.availability(), "offline");
        assertEquals(100, reader.await(other.event(), 100).size());
        assertEquals("online", reader.on(other.availability()).getFirst());
    }
}
