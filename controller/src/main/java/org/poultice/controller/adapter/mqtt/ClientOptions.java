package org.poultice.controller.adapter.mqtt;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.poultice.protocol.message.Availability;

/** What is agreed with the broker at the beginning of each connection. */
final class ClientOptions {
    /** So many commands may be on their way to us at once. */
    private static final int RECEIVE_MAXIMUM = 16;

    private ClientOptions() {}

    /**
     * A clean session that ends with the connection, so that no queued command is waiting; no automatic reconnect, because the client loses
     * messages with it; and {@code offline} as the last will.
     */
    static MqttConnectionOptions of(MqttSettings settings, LinkTimes times, Access access, Wire wire) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setKeepAliveInterval(Math.max(1, (int) times.keepAlive().toSeconds()));
        options.setConnectionTimeout(Math.max(1, (int) times.answer().toSeconds()));
        options.setReceiveMaximum(RECEIVE_MAXIMUM);
        options.setMaximumPacketSize((long) Connection.LARGEST_PACKET);
        options.setSocketFactory(new OneSocket(wire));
        String user = settings.user();
        if (user != null) {
            options.setUserName(user);
        }
        byte[] password = access.password();
        if (password != null) {
            options.setPassword(password);
        }
        byte[] offline = Availability.OFFLINE.word().getBytes(StandardCharsets.UTF_8);
        options.setWill(settings.topics().availability(), new MqttMessage(offline, 1, true, new MqttProperties()));
        return options;
    }
}
