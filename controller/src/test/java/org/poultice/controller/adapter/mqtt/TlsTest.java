package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link over TLS: only a broker that can prove the name that was asked for gets to hear anything. */
final class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        makeKey("broker", "localhost");
        makeKey("other", "localhost");
        makeKey("elsewhere", "elsewhere.example");
        makeKey("device", "device");
        KeyStore keys = KeyStore.getInstance(folder.resolve("device.p12").toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("device", keys.getCertificate("device"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("clients.p12"))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        byte[] key = keys.getKey("device", PASSWORD.toCharArray()).getEncoded();
        Files.writeString(
                folder.resolve("device.key"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static MqttSettings withCertificate(EmbeddedBroker broker, String key) {
        return new MqttSettings(
                URI.create("mqtts://localhost:" + broker.port()),
                Links.TOPICS,
                null,
                null,
                folder.resolve("broker.pem"),
                true,
                new MqttSettings.ClientFiles(folder.resolve("device.pem"), folder.resolve(key)));
    }

    @Test
    void aBrokerThatAsksForOurCertificateGetsIt() throws Exception {
        try (EmbeddedBroker broker =
                EmbeddedBroker.startMutualTls(folder.resolve("broker.p12"), folder.resolve("clients.p12"), PASSWORD)) {
            MqttSettings settings = withCertificate(broker, "device.key");
            Connection connection = Connection.open(settings, Links.TIMES, Access.read(settings), new NoListener());
            assertEquals(null, connection.end());
            connection.leave(Links.TIMES.farewell());
            MqttSettings without = settings(broker, "broker");
            Access access = Access.read(without);
            assertThrows(LinkFailure.class, () -> Connection.open(without, Links.TIMES, access, new NoListener()));
        }
    }

    @Test
    void aFileThatIsNoKeyIsNamed() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            MqttSettings settings = withCertificate(broker, "device.pem");
            IOException wrong = assertThrows(IOException.class, () -> Access.read(settings));
            assertTrue(String.valueOf(wrong.getMessage()).contains("device.pem holds no key"), wrong::toString);
        }
    }

    /** A key in {@code name.p12}, and its certificate, which is its own authority, in {@code name.pem}. */
    private static void makeKey(String name, String host) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Path store = folder.resolve(name + ".p12");
        Process process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        String certificate =
                Base64.getMimeEncoder().encodeToString(keys.getCertificate(name).getEncoded());
        Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + certificate + "\n-----END CERTIFICATE-----\n");
    }

    private static MqttSettings settings(EmbeddedBroker broker, String ca) {
        return new MqttSettings(
                URI.create("mqtts://localhost:" + broker.port()),
                Links.TOPICS,
                null,
                null,
                folder.resolve(ca + ".pem"),
                true);
    }

    @Test
    void aBrokerThatProvesItsNameIsBelieved() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.startTls(folder.resolve("broker.p12"), PASSWORD)) {
            MqttSettings settings = settings(broker, "broker");
            Connection connection = Connection.open(settings, Links.TIMES, Access.read(settings), new NoListener());
            assertEquals(null, connection.end());
            connection.leave(Links.TIMES.farewell());
        }
    }

    @Test
    void aBrokerWithAnotherNameIsNot() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.startTls(folder.resolve("elsewhere.p12"), PASSWORD)) {
            assertRefused(
                    settings(broker, "elsewhere"),
                    "no trusted encryption ((certificate_unknown) No subject alternative");
        }
    }

    @Test
    void aBrokerFromAnotherAuthorityIsNot() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.startTls(folder.resolve("broker.p12"), PASSWORD)) {
            assertRefused(settings(broker, "other"), "no trusted encryption (");
        }
    }

    @Test
    void aBrokerWithoutTlsIsNot() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            assertRefused(settings(broker, "broker"), "nobody answers");
        }
    }

    private static void assertRefused(MqttSettings settings, String why) throws IOException {
        Access access = Access.read(settings);
        LinkFailure failure =
                assertThrows(LinkFailure.class, () -> Connection.open(settings, Links.TIMES, access, new NoListener()));
        assertTrue(String.valueOf(failure.getMessage()).startsWith(why), failure.getMessage());
    }
}
