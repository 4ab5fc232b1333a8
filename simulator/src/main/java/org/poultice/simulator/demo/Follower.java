package org.poultice.simulator.demo;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Telemetry;
import org.poultice.protocol.message.Topics;
import org.poultice.simulator.broker.EmbeddedBroker;

/** Follows one controller over MQTT, like anybody else, and hands on what it reads. */
final class Follower implements AutoCloseable {
    private static final String WHO = "demo-follower";
    private static final int AT_LEAST_ONCE = 1;
    private static final int CONNECT_SECONDS = 10;
    private static final long LEAVE_MILLIS = 500;

    private final MqttClient client;

    private Follower(MqttClient client) {
        this.client = client;
    }

    /**
     * Connects and subscribes.
     *
     * @param heard takes what comes, by a thread of the client; must not block
     * @throws DemoFailure when the broker does not let it
     */
    static Follower start(int port, Topics topics, Consumer<Happening> heard) throws DemoFailure {
        try {
            MqttClient client =
                    new MqttClient("tcp://" + EmbeddedBroker.HOST + ":" + port, WHO, new MemoryPersistence());
            client.setCallback(new Ear(topics, heard));
            MqttConnectionOptions options = new MqttConnectionOptions();
            options.setAutomaticReconnect(false);
            options.setConnectionTimeout(CONNECT_SECONDS);
            client.connect(options);
            String[] filters = {topics.availability(), topics.state(), topics.telemetry(), topics.event()};
            client.subscribe(filters, new int[] {AT_LEAST_ONCE, AT_LEAST_ONCE, AT_LEAST_ONCE, AT_LEAST_ONCE});
            return new Follower(client);
        } catch (MqttException e) {
            throw new DemoFailure("the broker on port " + port + " cannot be followed", e);
        }
    }

    @Override
    public void close() throws DemoFailure {
        try {
            client.disconnectForcibly(LEAVE_MILLIS, LEAVE_MILLIS);
            client.close(true);
        } catch (MqttException e) {
            throw new DemoFailure("the follower cannot leave", e);
        }
    }

    /** Reads what comes. */
    private static final class Ear implements MqttCallback {
        private final Topics topics;
        private final Consumer<Happening> heard;
        private String stream = "";
        private long lastSeq;

        Ear(Topics topics, Consumer<Happening> heard) {
            this.topics = topics;
            this.heard = heard;
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            byte[] payload = message.getPayload();
            try {
                if (topic.equals(topics.state())) {
                    heard.accept(new Happening.StateCame(StateReport.read(payload)));
                } else if (topic.equals(topics.telemetry())) {
                    heard.accept(new Happening.TelemetryCame(Telemetry.read(payload)));
                } else if (topic.equals(topics.event())) {
                    event(EventReport.read(payload));
                } else if (topic.equals(topics.availability())) {
                    String word = new String(payload, StandardCharsets.UTF_8);
                    boolean online = word.equals(Availability.ONLINE.word());
                    heard.accept(new Happening.AvailabilityCame(online ? Availability.ONLINE : Availability.OFFLINE));
                }
            } catch (BadMessage e) {
                heard.accept(new Happening.Lost("what came on " + topic + " is no message: " + e.getMessage()));
            }
        }

        /** What is sent at least once is heard once. */
        private void event(EventReport report) {
            String from = report.head().boot();
            if (!from.equals(stream) || report.seq() > lastSeq) {
                stream = from;
                lastSeq = report.seq();
                heard.accept(new Happening.EventCame(report));
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            heard.accept(new Happening.Lost("the broker in this process has dropped its own reader: " + response));
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            heard.accept(new Happening.Lost("the MQTT client of this process fails: " + exception.getMessage()));
        }

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
