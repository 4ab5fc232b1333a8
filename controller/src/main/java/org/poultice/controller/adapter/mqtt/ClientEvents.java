package org.poultice.controller.adapter.mqtt;

import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Hands on what the client tells of one connection. */
final class ClientEvents implements MqttCallback {
    private final Connection.Listener listener;
    private final Consumer<String> over;

    /** @param over told why the connection has ended */
    ClientEvents(Connection.Listener listener, Consumer<String> over) {
        this.listener = listener;
        this.over = over;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        listener.arrived(topic, message);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        MqttException failure = response.getException();
        over.accept(failure == null ? LinkFailure.words(response.getReturnCode()) : LinkFailure.words(failure));
    }

    /** The broker broke the protocol; the client goes on, we do not. */
    @Override
    public void mqttErrorOccurred(MqttException failure) {
        over.accept(LinkFailure.words(failure));
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        over.accept("the broker wants an authentication that was not agreed on");
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String broker) {}
}
