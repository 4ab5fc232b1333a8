package org.poultice.simulator.demo;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;

/** Somebody who follows everything over MQTT, with another client library than the product's, and remembers it. */
final class MqttReader implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofMinutes(8);
    private static final String UP = "poultice/v1/home/demo/up/";

    private final Mqtt5AsyncClient client;
    private final List<Mqtt5Publish> heard = new ArrayList<>();

    MqttReader(int port) {
        client = MqttClient.builder()
                .useMqttVersion5()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, this::hear);
        client.connect().join();
        client.subscribeWith()
                .topicFilter("poultice/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send()
                .join();
    }

    private synchronized void hear(Mqtt5Publish message) {
        heard.add(message);
        notifyAll();
    }

    /** What has been said on a topic until now, the oldest first. */
    synchronized List<Mqtt5Publish> on(String topic) {
        return heard.stream()
                .filter(message -> message.getTopic().toString().equals(UP + topic))
                .toList();
    }

    List<StateReport> states() throws BadMessage {
        List<StateReport> states = new ArrayList<>();
        for (Mqtt5Publish message : on("state")) {
            states.add(StateReport.read(message.getPayloadAsBytes()));
        }
        return states;
    }

    List<EventReport> events() throws BadMessage {
        List<EventReport> events = new ArrayList<>();
        for (Mqtt5Publish message : on("event")) {
            events.add(EventReport.read(message.getPayloadAsBytes()));
        }
        return events;
    }

    List<Telemetry> telemetry() throws BadMessage {
        List<Telemetry> all = new ArrayList<>();
        for (Mqtt5Publish message : on("telemetry")) {
            all.add(Telemetry.read(message.getPayloadAsBytes()));
        }
        return all;
    }

    /** The last word on availability, or nothing. */
    String availability() {
        List<Mqtt5Publish> all = on("availability");
        return all.isEmpty() ? "" : text(all.getLast());
    }

    static String text(Mqtt5Publish message) {
        return new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8);
    }

    void awaitState(Predicate<StateReport> wanted) throws BadMessage, InterruptedException {
        await("a state", () -> states().stream().anyMatch(wanted));
    }

    EventReport awaitEvent(Predicate<EventReport> wanted) throws BadMessage, InterruptedException {
        await("an event", () -> events().stream().anyMatch(wanted));
        return events().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until something holds; looks again with each message. */
    synchronized void await(String what, Condition condition) throws BadMessage, InterruptedException {
        long deadline = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.holds()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what + "; heard: "
                        + heard.stream()
                                .filter(message ->
                                        !message.getTopic().toString().endsWith("telemetry"))
                                .map(MqttReader::text)
                                .toList());
            }
            wait(Math.max(1, left / 1_000_000));
        }
    }

    /** Something that is looked at again and again. */
    interface Condition {
        boolean holds() throws BadMessage;
    }

    @Override
    public void close() {
        client.disconnect().join();
    }
}
