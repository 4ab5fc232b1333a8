package org.poultice.controller.adapter.mqtt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Hears what a connection tells, and does nothing about it. */
final class NoListener implements Connection.Listener {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    List<String> heard() {
        return heard;
    }

    @Override
    public void arrived(String topic, MqttMessage message) {
        heard.add(topic);
    }

    @Override
    public void delivered(Outbox.Ticket ticket) {
        heard.add(ticket.letter().topic());
    }

    @Override
    public void refused(Outbox.Ticket ticket, int reasonCode) {
        heard.add(ticket.letter().topic());
    }

    @Override
    public void refused(String filter, int reasonCode) {
        heard.add(filter);
    }

    @Override
    public void changed() {
        heard.add("changed");
    }
}
