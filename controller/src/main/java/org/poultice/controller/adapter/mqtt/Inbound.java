package org.poultice.controller.adapter.mqtt;

import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.Command;
import org.poultice.protocol.message.CommandCode;
import org.poultice.protocol.message.Topics;

/**
 * Something that arrived on a command topic, read but not yet decided. Small whatever was sent: the payload itself is gone.
 *
 * @param requester who sent it, as the topic says; the broker's access list makes that true
 * @param request what was asked for
 * @param retained whether it was sent as retained, and so will come again with each connection
 * @param answerTo where the answer goes
 */
public record Inbound(String requester, Request request, boolean retained, AnswerTo answerTo) {

    /** What was asked for, as far as it could be read. */
    public sealed interface Request {}

    public record Asked(Command command) implements Request {}

    /**
     * No command at all.
     *
     * @param text what is wrong with it, for people
     */
    public record Unreadable(CommandCode code, String text) implements Request {}

    /**
     * Where an answer goes.
     *
     * @param topic the requester's own topic for answers
     * @param mirror a topic below that one, which the requester asked for as well, or null
     * @param correlation what the requester wants back
     */
    record AnswerTo(String topic, @Nullable String mirror, Correlation correlation) {
        private static final int LONGEST_MIRROR = 128;

        /**
         * A response topic is obeyed only below the requester's own: anywhere else it would make the device, which may write all of
         * {@code up/}, put words into a topic that the requester itself may not write.
         */
        static AnswerTo of(String topic, @Nullable MqttProperties properties) {
            if (properties == null) {
                return new AnswerTo(topic, null, Correlation.NONE);
            }
            String wanted = properties.getResponseTopic();
            boolean below = wanted != null
                    && wanted.startsWith(topic + "/")
                    && wanted.length() <= LONGEST_MIRROR
                    && wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '+' && c != '#');
            return new AnswerTo(topic, below ? wanted : null, Correlation.of(properties.getCorrelationData()));
        }
    }

    /** What arrived, or null when it came on a topic that names no requester who could be answered. */
    static @Nullable Inbound of(Topics topics, String topic, MqttMessage message) {
        Inbound plain = of(topics, topic, message.getPayload(), message.isRetained());
        return plain == null
                ? null
                : new Inbound(
                        plain.requester,
                        plain.request,
                        plain.retained,
                        AnswerTo.of(topics.answers(plain.requester), message.getProperties()));
    }

    /** The same without anything that a requester may want back. */
    public static @Nullable Inbound of(Topics topics, String topic, byte[] payload, boolean retained) {
        String requester = topics.requesterOf(topic);
        return requester == null
                ? null
                : new Inbound(requester, read(payload), retained, AnswerTo.of(topics.answers(requester), null));
    }

    private static Request read(byte[] payload) {
        try {
            return new Asked(Command.read(payload));
        } catch (BadMessage e) {
            return new Unreadable(e.code(), String.valueOf(e.getMessage()));
        }
    }

    boolean isStop() {
        return request instanceof Asked asked && asked.command() instanceof Command.Stop;
    }
}
