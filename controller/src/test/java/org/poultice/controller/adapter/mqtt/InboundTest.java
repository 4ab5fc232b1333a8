package org.poultice.controller.adapter.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.poultice.controller.adapter.mqtt.Inbound.AnswerTo;
import org.poultice.protocol.message.CommandCode;
import org.poultice.protocol.message.Topics;

final class InboundTest {
    private static final Topics TOPICS = new Topics("home", "back-1");
    private static final String ANSWERS = "poultice/v1/home/back-1/up/res/phone";

    private static Inbound inbound(String payload, boolean retained) {
        MqttMessage message = new MqttMessage(payload.getBytes(UTF_8), 1, retained, new MqttProperties());
        Inbound inbound = Inbound.of(TOPICS, TOPICS.commands("phone"), message);
        assertNotNull(inbound);
        return inbound;
    }

    @Test
    void itIsKnownWhoAsksAndWhereTheAnswerGoes() {
        Inbound inbound = inbound("{\"v\":1,\"op\":\"stop\"}", true);
        assertEquals("phone", inbound.requester());
        assertEquals(ANSWERS, inbound.answerTo().topic());
        assertTrue(inbound.retained());
        assertTrue(inbound.isStop());
    }

    @Test
    void nobodyIsNoRequester() {
        MqttMessage message = new MqttMessage("{}".getBytes(UTF_8));
        assertNull(Inbound.of(TOPICS, "poultice/v1/home/back-1/down/cmd/Ph*ne", message));
        assertNull(Inbound.of(TOPICS, "poultice/v1/home/back-1/down/other", message));
    }

    @Test
    void garbageIsKeptAsACodeAndASentence() {
        Inbound inbound = inbound("\u0000garbage".repeat(2_000), false);
        Inbound.Unreadable unreadable = assertInstanceOf(Inbound.Unreadable.class, inbound.request());
        assertEquals(CommandCode.TOO_LARGE, unreadable.code());
        assertFalse(inbound.isStop());
    }

    @Test
    void aStopIsFoundInGarbage() {
        assertTrue(inbound("garbage".repeat(2_000) + "\"op\":\"stop\"", false).isStop());
    }

    @Test
    void theResponseTopicIsObeyedBelowTheRequestersOwn() {
        MqttProperties properties = new MqttProperties();
        properties.setResponseTopic(ANSWERS + "/session/7");
        properties.setCorrelationData(new byte[] {1, 2, 3});
        AnswerTo to = AnswerTo.of(ANSWERS, properties);
        assertEquals(ANSWERS + "/session/7", to.mirror());
        assertArrayEquals(new byte[] {1, 2, 3}, to.correlation().bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The requester's own topic: the answer goes there anyway, once.
                ANSWERS,
                // Other people's topics, and the device's own.
                "poultice/v1/home/back-1/up/res/clinic",
                "poultice/v1/home/back-1/up/res/phone2",
                "poultice/v1/home/back-1/up/state",
                "poultice/v1/home/back-1/down/cmd/phone",
                "poultice/v1/home/back-2/up/res/phone",
                "anything",
                // No topics to publish to.
                ANSWERS + "/\u0007",
                ANSWERS + "/ ",
                ANSWERS
                        + "/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            })
    void anyOtherResponseTopicIsIgnored(String wanted) {
        MqttProperties properties = new MqttProperties();
        properties.setResponseTopic(wanted);
        AnswerTo to = AnswerTo.of(ANSWERS, properties);
        assertEquals(ANSWERS, to.topic());
        assertNull(to.mirror());
    }

    @ParameterizedTest
    @ValueSource(strings = {ANSWERS + "/+", ANSWERS + "/#"})
    void aResponseTopicIsNoFilter(String wanted) {
        // The setter would refuse these; what comes over the wire does not pass through it.
        MqttProperties properties = Mockito.mock(MqttProperties.class);
        Mockito.when(properties.getResponseTopic()).thenReturn(wanted);
        assertNull(AnswerTo.of(ANSWERS, properties).mirror());
    }

    @Test
    void longCorrelationDataIsNotCarriedAround() {
        MqttProperties properties = new MqttProperties();
        properties.setCorrelationData(new byte[Correlation.LONGEST + 1]);
        assertTrue(AnswerTo.of(ANSWERS, properties).correlation().isNone());
    }
}
