package org.poultice.controller.adapter.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poultice.protocol.message.Topics;

/** The link with the broker of the field, killed and frozen. */
final class MosquittoTest {
    private static final Topics TOPICS = Links.TOPICS;

    @TempDir
    private Path folder;

    @Test
    void everythingThatWasAcceptedArrivesThoughTheBrokerIsFrozenAndKilled() throws Exception {
        List<String> arrived = new ArrayList<>();
        int published = 0;
        try (Mosquitto broker = Mosquitto.start(folder);
                Relay cable = new Relay(broker.port());
                PahoLink link = Links.open(cable.uri(), new Tally())) {
            for (int round = 0; round < 3; round++) {
                try (Reader reader = Reader.at(broker.port())) {
                    cable.mend();
                    for (int i = 0; i < 40; i++) {
                        link.publish(Links.event(published++));
                    }
                    reader.await(TOPICS.event(), "event " + (published - 1));
                    arrived.addAll(reader.on(TOPICS.event()));
                }
                // Whatever is sent from here on is taken by the kernel, and dies with the process.
                broker.freeze();
                for (int i = 0; i < 40; i++) {
                    link.publish(Links.event(published++));
                }
                cable.cut();
                broker.kill();
                broker.startAgain();
            }
            try (Reader reader = Reader.at(broker.port())) {
                cable.mend();
                reader.await(TOPICS.event(), "event " + (published - 1));
                arrived.addAll(reader.on(TOPICS.event()));
            }
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < published; i++) {
            expected.add("event " + i);
        }
        assertEquals(expected, new ArrayList<>(new LinkedHashSet<>(arrived)));
    }

    @Test
    void aFrozenBrokerIsGivenUpAndTakenAgainWhenItThaws() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder);
                Relay cable = new Relay(broker.port());
                PahoLink link = Links.openImpatient(cable.uri(), new Tally());
                Reader reader = Reader.at(broker.port())) {
            reader.await(TOPICS.availability(), "online");
            broker.freeze();
            link.publish(Links.event(1));
            Eventually.is(() -> cable.attempts() >= 3, () -> "attempts to connect again: " + cable.attempts());
            broker.thaw();
            reader.await(TOPICS.event(), "event 1");
            link.publish(Links.event(2));
            reader.await(TOPICS.event(), "event 2");
        }
    }

    @Test
    void aFrozenBrokerIsNoticedEvenWhenNothingIsSaid() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder);
                Relay cable = new Relay(broker.port());
                PahoLink link = Links.openImpatient(cable.uri(), new Tally());
                Reader reader = Reader.at(broker.port())) {
            reader.await(TOPICS.availability(), "online");
            broker.freeze();
            Eventually.is(() -> cable.attempts() >= 2, () -> "attempts to connect again: " + cable.attempts());
            broker.thaw();
            link.publish(Links.event(1));
            reader.await(TOPICS.event(), "event 1");
        }
    }

    @Test
    void aLinkWithNothingToSayStaysUp() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder);
                Relay cable = new Relay(broker.port());
                PahoLink link = Links.openImpatient(cable.uri(), new Tally());
                Reader reader = Reader.at(broker.port())) {
            reader.await(TOPICS.availability(), "online");
            // Several times as long as the broker has to answer a ping.
            Thread.sleep(5_000);
            assertEquals(1, cable.attempts());
            assertEquals(List.of("online"), reader.on(TOPICS.availability()));
            link.publish(Links.event(1));
            reader.await(TOPICS.event(), "event 1");
        }
    }

    @Test
    void theBrokerSaysOfflineWhenTheControllerIsGone() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder);
                Relay cable = new Relay(broker.port());
                PahoLink link = Links.open(cable.uri(), new Tally());
                Reader reader = Reader.at(broker.port())) {
            link.publish(Links.state("s1"));
            reader.await(TOPICS.availability(), "online");
            cable.cut();
            reader.await(TOPICS.availability(), "offline");
            try (Reader late = Reader.at(broker.port())) {
                late.await(TOPICS.availability(), "offline");
                late.await(TOPICS.state(), "s1");
            }
        }
    }

    @Test
    void aCloseSaysOfflineOnceAndLeavesNoWillBehind() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder);
                Reader reader = Reader.at(broker.port())) {
            try (PahoLink link = Links.open(broker.uri(), new Tally())) {
                link.publish(Links.event(1));
                reader.await(TOPICS.event(), "event 1");
            }
            reader.await(TOPICS.availability(), "offline");
            try (Reader late = Reader.at(broker.port())) {
                late.await(TOPICS.availability(), "offline");
            }
            assertEquals(List.of("online", "offline"), reader.on(TOPICS.availability()));
        }
    }

    @Test
    void aCommandThatIsSentAsRetainedIsToldAsRetainedEachTime() throws Exception {
        Links.Sink sink = new Links.Sink();
        try (Mosquitto broker = Mosquitto.start(folder);
                Reader reader = Reader.at(broker.port())) {
            try (PahoLink link = PahoLink.open(Links.settings(broker.uri()), Links.TIMES, sink, new Tally())) {
                link.publish(Links.state("s1"));
                reader.await(TOPICS.state(), "s1");
                reader.publish(Mqtt5Publish.builder()
                        .topic(TOPICS.commands("phone"))
                        .payload("{\"v\":1,\"op\":\"stop\"}".getBytes(UTF_8))
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .retain(true)
                        .build());
                Eventually.is(() -> sink.arrived.size() == 1, () -> "the command");
            }
            try (PahoLink link = PahoLink.open(Links.settings(broker.uri()), Links.TIMES, sink, new Tally())) {
                link.publish(Links.state("s2"));
                Eventually.is(() -> sink.arrived.size() == 2, () -> "the command again");
            }
        }
        assertTrue(sink.arrived.stream().allMatch(Inbound::retained));
    }

    @Test
    void aPacketThatIsLargerThanWeTakeDoesNotEndTheConnection() throws Exception {
        Links.Sink sink = new Links.Sink();
        try (Mosquitto broker = Mosquitto.start(folder);
                Reader reader = Reader.at(broker.port());
                Relay cable = new Relay(broker.port());
                PahoLink link = PahoLink.open(Links.settings(cable.uri()), Links.TIMES, sink, new Tally())) {
            link.publish(Links.state("s1"));
            reader.await(TOPICS.state(), "s1");
            reader.publish(TOPICS.commands("phone"), "x".repeat(Connection.LARGEST_PACKET));
            // The broker refuses a client that breaks the rules by itself; what it passes on is what counts here.
            reader.publish(Mqtt5Publish.builder()
                    .topic(TOPICS.commands("phone"))
                    .payload("{}".getBytes(UTF_8))
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .correlationData(new byte[40_000])
                    .build());
            reader.publish(TOPICS.commands("phone"), "{\"v\":1,\"op\":\"stop\"}");
            Eventually.is(() -> !sink.arrived.isEmpty(), () -> "the command that is small enough");
            assertTrue(sink.arrived.getFirst().isStop());
            assertEquals(1, cable.attempts());
        }
    }
}
