package org.poultice.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not as the contract says is refused by the reader, and by the schema where the schema can see it. */
final class BrokenMessagesTest {
    private static final String STATE = Samples.states().get(2).toJson();
    private static final String START = Samples.start().toJson();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "up":123456                    | "up":NaN
                    "up":123456                    | "up":-1
                    "up":123456                    | "up":9007199254740992
                    "up":123456                    | "up":"123456"
                    "up":123456                    | "up":1.5
                    "up":123456                    | "up":1e400
                    "phase":"Applying"             | "phase":"Heating"
                    "phase":"Applying"             | "phase":"applying"
                    "phase":"Applying"             | "phase":"Tripped"
                    "modality":"COLD"              | "modality":"WARM"
                    "clock":"trusted"              | "clock":"maybe"
                    "v":1                          | "v":2
                    "ts":"2026-01-31T18:03:12.345Z"| "ts":"yesterday"
                    "padC":8.125                   | "padC":-300
                    "padC":8.125                   | "padC":"8.125"
                    "application":2                | "application":0
                    "warnings":["PAD_COLD"]        | "warnings":["pad cold"]
                    "warnings":["PAD_COLD"]        | "warnings":"PAD_COLD"
                    "heatAllowed":false            | "heatAllowed":0
                    "plan":"back-spasm"            | "plan":"Back Spasm"
                    "plan":"back-spasm",           | ''
                    "session":{"number"            | "session":{"nr"
                    """)
    void aBrokenStateIsRefusedByTheSchemaAndByTheReader(String good, String bad) {
        assertTrue(STATE.contains(good), good);
        String broken = STATE.replace(good, bad);
        assertRefusedBySchema("state", broken);
        // The reader leaves it to the schema how phase and keys belong together.
        if (!bad.contains("Tripped")) {
            assertThrows(BadMessage.class, () -> StateReport.read(broken.getBytes(UTF_8)), broken);
        }
    }

    private static void assertRefusedBySchema(String schema, String json) {
        assertFalse(Schemas.complaints(schema, json).isEmpty(), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"v\":1}",
                "{\"v\":1}{}",
                "{\"v\":1,\"op\":\"start\"} x",
                "{\"v\":1,\"op\":\"reset\"}",
                "{\"v\":1,\"op\":\"STOP\"}",
                "{\"v\":1,\"op\":7}",
                "{\"v\":1,\"v\":1,\"op\":\"start\"}",
                "{\"v\":1,\"op\":\"start\",\"args\":{\"a\":1,\"a\":2}}",
                "{\"v\":1,/* */\"op\":\"start\"}",
                "{'v':1}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            })
    void whatIsNoCommandIsRefused(String payload) {
        assertThrows(BadMessage.class, () -> Command.read(payload.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "ttlMs":10000   | "ttlMs":10001
                    "ttlMs":10000   | "ttlMs":0
                    "ttlMs":10000,  | ''
                    "stateSeq":17   | "stateSeq":-1
                    "id":"6e1f0b7e  | "id":"zzzzzzzz
                    "boot":"0d5f    | "boot":"0 5f
                    "issuedAt":"20  | "issuedAt":"x
                    """)
    void aStartWithAnythingWrongIsRefused(String good, String bad) {
        assertTrue(START.contains(good), good);
        String broken = START.replace(good, bad);
        assertRefusedBySchema("command", broken);
        assertThrows(BadMessage.class, () -> Command.read(broken.getBytes(UTF_8)));
    }

    @Test
    void whatIsTooLargeIsRefusedUnread() {
        BadMessage refusal = assertThrows(
                BadMessage.class, () -> Command.read((START + " ".repeat(Bounds.PAYLOAD_BYTES)).getBytes(UTF_8)));
        assertEquals(CommandCode.TOO_LARGE, refusal.code());
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] payload = START.getBytes(UTF_8);
        payload[payload.length - 3] = (byte) 0xff;
        assertThrows(BadMessage.class, () -> Command.read(payload));
    }

    @Test
    void aRefusalQuotesLittleAndPrintsNothingStrange() {
        String op = "\\u0007" + "x".repeat(50);
        BadMessage refusal =
                assertThrows(BadMessage.class, () -> Command.read(("{\"v\":1,\"op\":\"" + op + "\"}").getBytes(UTF_8)));
        assertEquals(CommandCode.UNKNOWN_OP, refusal.code());
        assertEquals("\"op\" is ?" + "x".repeat(39) + "…, allowed is start or stop", refusal.getMessage());
    }

    @Test
    void anyBytesAreReadOrRefused() {
        long seed = RandomGenerator.getDefault().nextLong();
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] payload = (random.nextBoolean() ? START : STATE).getBytes(UTF_8);
            for (int flips = random.nextInt(4); flips > 0; flips--) {
                payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
            }
            try {
                Command.read(payload);
                read++;
            } catch (BadMessage e) {
                assertNotEquals("", e.getMessage());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new String(payload, UTF_8), e);
            }
        }
        assertTrue(read > 0, "seed " + seed);
    }
}
