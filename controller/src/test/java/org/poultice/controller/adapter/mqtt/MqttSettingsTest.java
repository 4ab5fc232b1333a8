package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.message.Topics;

final class MqttSettingsTest {
    private static final Topics TOPICS = new Topics("home", "back-1");

    @TempDir
    private Path folder;

    private static MqttSettings settings(String broker, @Nullable Path password, @Nullable Path ca) {
        return new MqttSettings(URI.create(broker), TOPICS, password == null ? null : "back-1", password, ca, true);
    }

    @ParameterizedTest
    @CsvSource({
        "mqtt://broker,          broker,    1883,  false",
        "tcp://broker:1884,      broker,    1884,  false",
        "mqtts://broker,         broker,    8883,  true",
        "ssl://192.0.2.1:9000,   192.0.2.1, 9000,  true",
        "mqtt://[::1]:1883,      [::1],     1883,  false",
    })
    void theAddressOfABrokerHasASchemeAHostAndMaybeAPort(String broker, String host, int port, boolean tls) {
        MqttSettings settings = settings(broker, null, null);
        assertEquals(host, settings.host());
        assertEquals(port, settings.port());
        assertEquals(tls, settings.tls());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    broker                  | allowed is mqtt://host
                    http://broker           | allowed is mqtt://host
                    mqtt:///x               | allowed is mqtt://host
                    mqtt://broker:0         | allowed are ports
                    mqtt://broker:70000     | allowed are ports
                    mqtt://broker/topic     | nothing is allowed after the port
                    mqtt://broker?x=1       | nothing is allowed after the port
                    mqtt://me:secret@broker | give the user and a file
                    """)
    void anythingElseIsRefused(String broker, String expected) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> settings(broker, null, null));
        assertTrue(String.valueOf(refusal.getMessage()).contains(expected), refusal.getMessage());
        assertFalse(String.valueOf(refusal.getMessage()).contains("secret"), refusal.getMessage());
    }

    @Test
    void aPasswordNeedsAUserAndACaNeedsTls() {
        Path file = folder.resolve("file");
        assertThrows(
                IllegalArgumentException.class,
                () -> new MqttSettings(URI.create("mqtt://broker"), TOPICS, null, file, null, true));
        assertThrows(IllegalArgumentException.class, () -> settings("mqtt://broker", null, file));
    }

    @Test
    void thePasswordIsTheFirstLineOfItsFileAndIsNeverPrinted() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret, ö\nsecond line\n");
        MqttSettings settings = settings("mqtt://broker", file, null);
        Access access = Access.read(settings);
        assertArrayEquals("s3cret, ö".getBytes(StandardCharsets.UTF_8), access.password());
        assertFalse(settings.toString().contains("s3cret"));
        assertNull(Access.read(settings("mqtt://broker", null, null)).password());
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(5_000));
        Path noCertificate = Files.writeString(folder.resolve("ca.pem"), "hello");
        assertNamed(missing, settings("mqtt://broker", missing, null));
        assertNamed(empty, settings("mqtt://broker", empty, null));
        assertNamed(large, settings("mqtt://broker", large, null));
        assertNamed(missing, settings("mqtts://broker", null, missing));
        assertNamed(empty, settings("mqtts://broker", null, empty));
        assertNamed(noCertificate, settings("mqtts://broker", null, noCertificate));
    }

    private static void assertNamed(Path file, MqttSettings settings) {
        IOException refusal = assertThrows(IOException.class, () -> Access.read(settings));
        assertTrue(String.valueOf(refusal.getMessage()).contains(file.toString()), refusal.getMessage());
    }
}
