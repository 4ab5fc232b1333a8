package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a broker may say when a connection begins. */
final class BrokerTermsTest {
    /** A SUBACK for the first packet with the code of each filter. */
    private static final String GRANTED = "90 04 0001 00 01";

    private static final String NOT_AUTHORISED = "90 04 0001 00 87";

    private final NoListener listener = new NoListener();

    private Connection open(ScriptedBroker broker) throws Exception {
        MqttSettings settings = broker.settings();
        return Connection.open(settings, Links.TIMES, Access.read(settings), listener);
    }

    @ParameterizedTest
    @CsvSource({
        // CONNACK, messages that may be in flight
        "20 03 00 00 00,             8",
        "20 06 00 00 03 21 00 03,    3",
        "20 06 00 00 03 21 00 14,    8",
    })
    void aBrokerMayWantFewerMessagesInFlight(String connack, int window) throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(connack, GRANTED)) {
            Connection connection = open(broker);
            assertEquals(window, connection.window());
            connection.cut();
        }
    }

    @Test
    void aReceiveMaximumThatTheClientCannotReadIsSaidSo() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker("20 06 00 00 03 21 ff ff", GRANTED)) {
            LinkFailure failure = assertThrows(LinkFailure.class, () -> open(broker));
            assertTrue(String.valueOf(failure.getMessage()).contains("receive maximum"), failure.getMessage());
        }
    }

    @Test
    void aRefusedSubscriptionIsToldAndTheReportsGoOn() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker("20 03 00 00 00", NOT_AUTHORISED)) {
            Connection connection = open(broker);
            assertTrue(
                    listener.heard().contains(Links.TOPICS.allCommands()),
                    listener.heard().toString());
            assertEquals(null, connection.end());
            connection.cut();
        }
    }

    @Test
    void aGrantedSubscriptionIsNot() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker("20 03 00 00 00", GRANTED)) {
            open(broker).cut();
            assertTrue(
                    !listener.heard().contains(Links.TOPICS.allCommands()),
                    listener.heard().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20 03 00 86 00, bad user name or password (134)",
        "20 03 00 87 00, not authorised (135)",
        "20 03 00 89 00, the broker is busy (137)",
    })
    void aRefusalIsToldInWords(String connack, String words) throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(connack)) {
            LinkFailure failure = assertThrows(LinkFailure.class, () -> open(broker));
            assertEquals(words, failure.getMessage());
        }
    }
}
