package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link over TLS: only a broker that can prove the name that was asked for gets to hear anything. */
final class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    /** A key in {@code name.p12}, and its certificate, which is its own authority, in {@code name.pem}. */
    private void makeKey(String name, String host) throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-keystore",
                name + ".p12",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host);
        keytool("-exportcert", "-rfc", "-keystore", name + ".p12", "-alias", name, "-file", name + ".pem");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-storepass",
                                PASSWORD),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private MqttSettings settings(EmbeddedBroker broker, String ca) {
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
        makeKey("broker", "localhost");
        try (EmbeddedBroker broker = EmbeddedBroker.startTls(folder.resolve("broker.p12"), PASSWORD)) {
            MqttSettings settings = settings(broker, "broker");
            Connection connection = Connection.open(settings, Links.TIMES, Access.read(settings), new NoListener());
            assertEquals(null, connection.end());
            connection.leave(Links.TIMES.farewell());
        }
    }

    @Test
    void aBrokerWithAnotherNameIsNot() throws Exception {
        makeKey("broker", "elsewhere.example");
        try (EmbeddedBroker broker = EmbeddedBroker.startTls(folder.resolve("broker.p12"), PASSWORD)) {
            assertRefused(
                    settings(broker, "broker"), "no trusted encryption ((certificate_unknown) No subject alternative");
        }
    }

    @Test
    void aBrokerFromAnotherAuthorityIsNot() throws Exception {
        makeKey("broker", "localhost");
        makeKey("other", "localhost");
        try (EmbeddedBroker broker = EmbeddedBroker.startTls(folder.resolve("broker.p12"), PASSWORD)) {
            assertRefused(settings(broker, "other"), "no trusted encryption (");
        }
    }

    @Test
    void aBrokerWithoutTlsIsNot() throws Exception {
        makeKey("broker", "localhost");
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
