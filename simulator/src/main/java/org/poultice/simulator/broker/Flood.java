package org.poultice.simulator.broker;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.remote.FloodPayloads;
import org.poultice.simulator.remote.FloodedDevice;

/**
 * A client of the broker's own that sends far too much to the command topic of each device that has said that it is there. What a device does not
 * take in time the broker drops. Begun and ended by one thread.
 */
final class Flood implements AutoCloseable {
    /** Whose commands they are, as the devices see it. */
    static final String REQUESTER = "flood";

    private static final String[] WHO_IS_THERE = {"poultice/v1/+/+/up/availability", "poultice/v1/+/+/up/state"};
    private static final int MOST_DEVICES = 100;
    private static final int AT_MOST_ONCE = 0;
    private static final int AT_LEAST_ONCE = 1;
    private static final int CONNECT_SECONDS = 10;
    private static final long LEAVE_MILLIS = 500;
    private static final long WAVE_MILLIS = 10;
    private static final long NANOS_OF_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final int port;
    private final Consumer<String> told;
    private final Map<String, FloodedDevice> devices = new ConcurrentHashMap<>();
    private volatile @Nullable MqttClient client;
    private @Nullable Thread sender;

    /**
     * Nothing yet.
     *
     * @param port of the broker itself, on the loopback interface
     * @param told is told when it ends by itself, by a thread of its own
     */
    Flood(int port, Consumer<String> told) {
        this.port = port;
        this.told = told;
    }

    /**
     * Begins.
     *
     * @param perSecond messages to each device
     * @throws IOException when the broker does not let it
     */
    void begin(int perSecond) throws IOException {
        try {
            MqttClient joined =
                    new MqttClient("tcp://" + EmbeddedBroker.HOST + ":" + port, REQUESTER, new MemoryPersistence());
            client = joined;
            joined.setCallback(new Ear());
            MqttConnectionOptions options = new MqttConnectionOptions();
            options.setAutomaticReconnect(false);
            options.setConnectionTimeout(CONNECT_SECONDS);
            joined.connect(options);
            joined.subscribe(WHO_IS_THERE, new int[] {AT_LEAST_ONCE, AT_LEAST_ONCE});
            sender = Thread.ofPlatform().daemon().name("flood").start(() -> send(joined, perSecond));
        } catch (MqttException failed) {
            end();
            throw new IOException("the broker cannot be flooded: " + failed.getMessage(), failed);
        }
    }

    /** Ends, if there is one. What the broker has already may still come. */
    void end() {
        if (sender != null) {
            sender.interrupt();
            sender = null;
        }
        MqttClient left = client;
        client = null;
        if (left != null) {
            leave(left);
        }
        devices.clear();
    }

    private static void leave(MqttClient client) {
        try {
            client.disconnectForcibly(LEAVE_MILLIS, LEAVE_MILLIS);
        } catch (MqttException goneAlready) {
            // That is what was wanted.
        }
        try {
            client.close(true);
        } catch (MqttException closedAlready) {
            // The same.
        }
    }

    @Override
    public void close() {
        end();
    }

    /** In waves, so many as are due; what could not be sent in a second is left out. */
    private void send(MqttClient to, int perSecond) {
        FloodPayloads payloads = new FloodPayloads(perSecond);
        long last = System.nanoTime();
        try {
            while (to.equals(client)) {
                Thread.sleep(WAVE_MILLIS);
                long passed = Math.min(System.nanoTime() - last, NANOS_OF_A_SECOND);
                long due = passed * perSecond / NANOS_OF_A_SECOND;
                if (due > 0) {
                    last = System.nanoTime();
                    wave(to, payloads, due);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (MqttException failed) {
            if (to.equals(client)) {
                told.accept("the flood has ended: " + failed.getMessage());
            }
        }
    }

    private void wave(MqttClient to, FloodPayloads payloads, long size) throws MqttException {
        for (FloodedDevice device : List.copyOf(devices.values())) {
            String topic = device.topics().commands(REQUESTER);
            for (long i = 0; i < size && to.equals(client); i++) {
                to.publish(topic, payloads.next(device, Instant.now()), AT_MOST_ONCE, false);
            }
        }
    }

    /** Hears who is there. */
    private final class Ear implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            FloodedDevice heard = FloodedDevice.of(topic, message.getPayload());
            if (heard == null) {
                return;
            }
            String name = heard.topics().availability();
            if (heard.isTold()) {
                devices.replace(name, heard);
            }
            if (devices.size() < MOST_DEVICES) {
                devices.putIfAbsent(name, heard);
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
