package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.controller.boot.Cli;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.Command;
import org.poultice.protocol.message.Topics;
import org.poultice.simulator.control.ControlClient;
import picocli.CommandLine;

class BrokerCommandTest {
    private static final Topics TOPICS = new Topics("home", "back-1");

    @TempDir
    Path directory;

    @Test
    void aClientIsDisconnectedWhenTheBrokerIsGoneAndComesBackWhenItIsMended() throws Exception {
        AtomicInteger connected = new AtomicInteger();
        AtomicInteger disconnected = new AtomicInteger();
        try (BrokerProcess broker = new BrokerProcess()) {
            Mqtt5AsyncClient client = MqttClient.builder()
                    .useMqttVersion5()
                    .serverHost("127.0.0.1")
                    .serverPort(broker.port())
                    .automaticReconnect()
                    .initialDelay(10, TimeUnit.MILLISECONDS)
                    .maxDelay(100, TimeUnit.MILLISECONDS)
                    .applyAutomaticReconnect()
                    .addConnectedListener(context -> connected.incrementAndGet())
                    .addDisconnectedListener(context -> disconnected.incrementAndGet())
                    .buildAsync();
            client.connect().join();
            broker.type("fault broker-gone");
            // Once when the line is cut, and at least once when it tries again.
            BrokerProcess.await(() -> disconnected.get() >= 2);
            assertEquals(1, connected.get());
            broker.type("mend broker-gone");
            BrokerProcess.await(() -> connected.get() == 2);
            client.publishWith()
                    .topic(TOPICS.event())
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send()
                    .join();
            client.disconnect().join();
            assertEquals("", broker.complaints());
        }
    }

    @Test
    void aHungBrokerAnswersWhenItIsMendedAtThePlannedTime() throws Exception {
        try (BrokerProcess broker =
                new BrokerProcess("--fault-at", "0ms/broker-hung", "--fault-at", "2s/mend/broker-hung")) {
            Mqtt5BlockingClient client = client(broker).toBlocking();
            client.connect();
            assertTrue(broker.printed().contains("  fault broker-hung"), broker.printed());
            assertTrue(broker.printed().contains("  mend broker-hung"), broker.printed());
            client.disconnect();
        }
    }

    @Test
    void aDeviceIsFloodedWithWhatNeverAsksToStop() throws Exception {
        try (BrokerProcess broker = new BrokerProcess()) {
            List<Mqtt5Publish> flood = new CopyOnWriteArrayList<>();
            Mqtt5AsyncClient device = client(broker);
            device.publishes(MqttGlobalPublishFilter.ALL, flood::add);
            device.connect().join();
            device.subscribeWith().topicFilter(TOPICS.allCommands()).send().join();
            device.publishWith()
                    .topic(TOPICS.availability())
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retain(true)
                    .payload("online".getBytes(StandardCharsets.UTF_8))
                    .send()
                    .join();
            broker.type("fault broker-flooding 2000");
            BrokerProcess.await(() -> flood.size() >= 400);
            broker.type("mend broker-flooding");
            BrokerProcess.await(() -> broker.printed().contains("mend broker-flooding"));
            device.disconnect().join();
            assertFlood(List.copyOf(flood));
            assertEquals("", broker.complaints());
        }
    }

    private static void assertFlood(List<Mqtt5Publish> flood) {
        List<String> ids = new ArrayList<>();
        int senseless = 0;
        for (Mqtt5Publish message : flood) {
            assertEquals("flood", TOPICS.requesterOf(message.getTopic().toString()));
            try {
                // A stop would be found in anything.
                ids.add(((Command.Start) Command.read(message.getPayloadAsBytes())).id());
            } catch (BadMessage notACommand) {
                senseless++;
            }
        }
        assertTrue(senseless >= 200, senseless + " that are no commands");
        assertTrue(ids.size() >= 90, ids.size() + " starts");
        assertEquals(ids.size(), ids.stream().distinct().count(), "each start is another one");
    }

    @Test
    void faultsAreTakenAtTheControlSocketAndOnlyThoseOfABroker() throws IOException {
        Path control = directory.resolve("control");
        try (BrokerProcess broker = new BrokerProcess("--control", control.toString())) {
            BrokerProcess.await(() -> broker.printed().contains("control " + control));
            assertEquals("ok", ControlClient.ask(control, "fault broker-slow 20ms"));
            assertEquals("ok", ControlClient.ask(control, "mend broker-slow"));
            assertEquals(
                    "error: \"fault sensor-open pad\" is not understood; this cannot be set here; allowed behind fault is:"
                            + " broker-gone, broker-hung, broker-slow [SPAN], broker-flooding [PER_SECOND]",
                    ControlClient.ask(control, "fault sensor-open pad"));
            assertEquals(
                    "error: \"b\" is not understood; allowed is: q quit, fault NAME…, mend NAME…",
                    ControlClient.ask(control, "b"));
            broker.type("fault broker-late");
            BrokerProcess.await(() -> broker.complaints().contains("\"fault broker-late\" is not understood"));
        }
        assertFalse(Files.exists(control, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void whileItIsGoneItRefusesConnections() throws IOException {
        Path control = directory.resolve("control");
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (BrokerProcess broker = new BrokerProcess("--quiet", "--control", control.toString())) {
            BrokerProcess.await(() -> Files.exists(control));
            assertEquals("ok", ControlClient.ask(control, "fault broker-gone"));
            assertThrows(ConnectException.class, () -> new Socket(loopback, broker.port()).close());
            assertEquals("ok", ControlClient.ask(control, "mend broker-gone"));
            new Socket(loopback, broker.port()).close();
        }
    }

    @Test
    void theEndOfTheLinesIsTheEndWhenThatIsAsked() throws IOException {
        try (BrokerProcess broker = new BrokerProcess("--exit-on-eof")) {
            broker.endOfLines();
            assertEquals(Cli.OK, broker.status());
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithWhatToDo() throws IOException {
        try (BrokerProcess first = new BrokerProcess()) {
            StringWriter err = new StringWriter();
            assertEquals(1, execute(err, "--port", String.valueOf(first.port())));
            assertTrue(err.toString().startsWith("broker: port " + first.port()), err::toString);
            assertTrue(err.toString().contains("give another with --port"), err::toString);
            assertFalse(err.toString().contains("Exception"), err::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port -1",
                "--port 65536",
                "--port x",
                "--fault-at broker-gone",
                "--fault-at 5m/line-cut",
                "--fault-at 5m/broker-slow/soon",
                "--control DIR/missing/control",
                "something",
            })
    void aWrongArgumentIsToldAndNothingIsStarted(String typed) {
        StringWriter err = new StringWriter();
        assertEquals(2, execute(err, typed.replace("DIR", directory.toString()).split(" ")));
        assertTrue(err.toString().startsWith("broker: "), err::toString);
        assertFalse(err.toString().contains("Exception"), err::toString);
    }

    private static int execute(StringWriter err, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command = Cli.prepare(new CommandLine(new BrokerCommand(InputStream.nullInputStream())));
        command.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));
        int status = command.execute(arguments);
        assertEquals("", out.toString());
        return status;
    }

    private static Mqtt5AsyncClient client(BrokerProcess broker) {
        return MqttClient.builder()
                .useMqttVersion5()
                .serverHost("127.0.0.1")
                .serverPort(broker.port())
                .buildAsync();
    }
}
