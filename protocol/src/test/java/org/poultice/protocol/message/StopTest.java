package org.poultice.protocol.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stop is a stop, whatever else is wrong with the message. */
final class StopTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"op\":\"stop\"}",
                "{\"op\":\"stop\"}",
                "{\"v\":2,\"op\":\"stop\"}",
                "{\"v\":1,\"op\":\"stop\",\"id\":7,\"ttlMs\":-1,\"stateSeq\":\"x\"}",
                "{\"v\":1,\"op\":\"\\u0073top\",\"id\":[]}",
                "{\"v\":1,\"op\":\"start\",\"op\":\"stop\"}",
                "{\"v\":1,\"op\":\"stop\",\"op\":\"start\"}",
                "{\"v\":1,\"up\":NaN,\"op\":\"stop\"}",
                "{ \"op\" : \n \"stop\"",
                "\"op\":\"stop\"",
                "\u00ff\u00fe\"op\":\"stop\"\u0000",
            })
    void aBrokenStopStops(String payload) throws BadMessage {
        assertEquals(new Command.Stop(null), Command.read(payload.getBytes(ISO_8859_1)));
    }

    @Test
    void aStopThatIsTooLongStops() throws BadMessage {
        String payload = "{\"v\":1,\"junk\":\"" + "x".repeat(60_000) + "\",\"op\":\"stop\"}";
        assertEquals(new Command.Stop(null), Command.read(payload.getBytes(ISO_8859_1)));
    }

    @Test
    void aTornStopKeepsItsIdWhereThatCanBeRead() throws BadMessage {
        String payload = "{\"v\":1,\"id\":\"" + Samples.ID + "\",\"op\":\"stop\",\"ttl";
        assertEquals(new Command.Stop(Samples.ID), Command.read(payload.getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"op\":\"stopp\"}",
                "{\"v\":1,\"note\":\"\\\"op\\\":\\\"stop\\\"\"}",
                "stop",
            })
    void whatOnlyLooksLikeAStopDoesNot(String payload) {
        assertThrows(BadMessage.class, () -> Command.read(payload.getBytes(ISO_8859_1)));
    }
}
