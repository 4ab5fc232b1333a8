package org.poultice.simulator.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    Path directory;

    @Test
    void itSpeaksBothVersionsKeepsRetainedMessagesAndWritesNoFiles() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            Mqtt3BlockingClient writer = MqttClient.builder()
                    .useMqttVersion3()
                    .serverHost("127.0.0.1")
                    .serverPort(broker.port())
                    .buildBlocking();
            writer.connect();
            writer.publishWith()
                    .topic("poultice/test")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retain(true)
                    .payload("kept".getBytes(StandardCharsets.UTF_8))
                    .send();
            writer.disconnect();

            Mqtt5BlockingClient reader = MqttClient.builder()
                    .useMqttVersion5()
                    .serverHost("127.0.0.1")
                    .serverPort(broker.port())
                    .buildBlocking();
            reader.connect();
            try (Mqtt5BlockingClient.Mqtt5Publishes publishes = reader.publishes(MqttGlobalPublishFilter.ALL)) {
                reader.subscribeWith().topicFilter("poultice/#").send();
                Mqtt5Publish first = publishes.receive(60, TimeUnit.SECONDS).orElseThrow();
                assertEquals("kept", new String(first.getPayloadAsBytes(), StandardCharsets.UTF_8));
                assertEquals(true, first.isRetain());
            }
            reader.disconnect();
        }
        try (var files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void twoOfThemGetDifferentPorts() throws Exception {
        try (EmbeddedBroker one = EmbeddedBroker.start(directory);
                EmbeddedBroker other = EmbeddedBroker.start(directory)) {
            assertEquals(false, one.port() == other.port());
        }
    }
}
