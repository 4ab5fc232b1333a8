package org.poultice.controller.adapter.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** An independent client that reads everything under {@code poultice/}, and can ask for things. */
final class Reader implements AutoCloseable {
    private final Mqtt5AsyncClient client;
    private final List<Mqtt5Publish> received = new CopyOnWriteArrayList<>();

    private Reader(Mqtt5AsyncClient client) {
        this.client = client;
    }

    static Reader at(int port) {
        return with(port, builder());
    }

    static Reader at(int port, String user, String password) {
        return with(
                port,
                builder()
                        .simpleAuth()
                        .username(user)
                        .password(password.getBytes(UTF_8))
                        .applySimpleAuth());
    }

    private static Mqtt5ClientBuilder builder() {
        return MqttClient.builder().useMqttVersion5().identifier("reader-" + UUID.randomUUID());
    }

    private static Reader with(int port, Mqtt5ClientBuilder builder) {
        Reader reader =
                new Reader(builder.serverHost("127.0.0.1").serverPort(port).buildAsync());
        Mqtt5BlockingClient blocking = reader.client.toBlocking();
        blocking.connect();
        reader.client
                .subscribeWith()
                .topicFilter("poultice/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(reader.received::add)
                .send()
                .join();
        return reader;
    }

    Mqtt5Publish message(String topic, String payload) {
        return Mqtt5Publish.builder()
                .topic(topic)
                .payload(payload.getBytes(UTF_8))
                .qos(MqttQos.AT_LEAST_ONCE)
                .build();
    }

    Mqtt5PublishResult publish(String topic, String payload) {
        return publish(message(topic, payload));
    }

    Mqtt5PublishResult publish(Mqtt5Publish message) {
        return client.publish(message).join();
    }

    /** What has come on a topic, the oldest first. */
    List<Mqtt5Publish> all(String topic) {
        return received.stream()
                .filter(message -> message.getTopic().toString().equals(topic))
                .toList();
    }

    List<String> on(String topic) {
        List<String> payloads = new ArrayList<>();
        all(topic).forEach(message -> payloads.add(text(message)));
        return payloads;
    }

    static String text(Mqtt5Publish message) {
        return new String(message.getPayloadAsBytes(), UTF_8);
    }

    void forget() {
        received.clear();
    }

    /** Waits until a payload has come on a topic. */
    void await(String topic, String payload) throws InterruptedException {
        Eventually.is(() -> on(topic).contains(payload), () -> topic + " " + payload + " in " + on(topic));
    }

    /** Waits until so many messages have come on a topic. */
    List<String> await(String topic, int count) throws InterruptedException {
        Eventually.is(() -> on(topic).size() >= count, () -> count + " on " + topic + ", there are " + on(topic));
        return on(topic);
    }

    @Override
    public void close() {
        if (client.getState().isConnected()) {
            client.toBlocking().disconnect();
        }
    }
}
