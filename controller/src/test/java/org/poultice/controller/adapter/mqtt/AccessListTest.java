package org.poultice.controller.adapter.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.port.Link.Keep;
import org.poultice.controller.port.Link.Outgoing;
import org.poultice.protocol.message.Topics;

/** The access list that docs/mqtt.md gives for mosquitto, with a password for each user, as mosquitto understands it. */
final class AccessListTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "mqtt.md");
    private static final Pattern ACCESS_LIST = Pattern.compile("```conf acl\n(.*?)```", Pattern.DOTALL);
    private static final String PASSWORD = "s3cret";

    @TempDir
    private Path folder;

    private Mosquitto start() throws IOException, InterruptedException {
        Matcher list = ACCESS_LIST.matcher(Files.readString(DOCUMENT));
        assertTrue(list.find(), () -> "no access list in " + DOCUMENT);
        Path acl = Files.writeString(folder.resolve("acl"), list.group(1));
        Path passwords = Files.writeString(folder.resolve("passwords"), "back-1:s3cret\nphone:s3cret\n");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        assertTrue(Files.exists(password));
        Mosquitto.hashPasswords(passwords);
        return Mosquitto.start(folder, "allow_anonymous false", "password_file " + passwords, "acl_file " + acl);
    }

    private MqttSettings settings(Mosquitto broker, Topics topics, Path password) {
        return new MqttSettings(URI.create(broker.uri()), topics, "back-1", password, null, true);
    }

    @Test
    void aDeviceReportsAndIsAskedAndARequesterReadsAndAsks() throws Exception {
        Links.Sink sink = new Links.Sink();
        Topics topics = Links.TOPICS;
        try (Mosquitto broker = start();
                Reader phone = Reader.at(broker.port(), "phone", PASSWORD);
                PahoLink link = PahoLink.open(
                        settings(broker, topics, folder.resolve("password")), Links.TIMES, sink, new Tally())) {
            phone.await(topics.availability(), "online");
            link.publish(Links.state("s1"));
            phone.await(topics.state(), "s1");
            phone.publish(topics.commands("phone"), "{\"v\":1,\"op\":\"stop\"}");
            Eventually.is(() -> sink.arrived.size() == 1, () -> "the command");
            link.send(new Letter(topics.answers("phone"), "a1", Keep.ALL, Correlation.NONE));
            phone.await(topics.answers("phone"), "a1");
            link.send(new Letter(topics.answers("clinic"), "a2", Keep.ALL, Correlation.NONE));
            link.publish(Links.event(1));
            phone.await(topics.event(), "event 1");
            assertEquals(0, phone.on(topics.answers("clinic")).size());
        }
    }

    @Test
    void aDeviceThatClaimsToBeAnotherIsRefusedAndSaysSo() throws Exception {
        Tally tally = new Tally();
        Topics other = new Topics("home", "back-2");
        try (Mosquitto broker = start();
                Reader phone = Reader.at(broker.port(), "phone", PASSWORD);
                PahoLink link = PahoLink.open(
                        settings(broker, other, folder.resolve("password")), Links.TIMES, new Links.Sink(), tally)) {
            link.publish(new Outgoing(other.event(), "false", Keep.ALL));
            Eventually.is(() -> tally.counts().reportsRefused() >= 2, () -> "refusals: " + tally.counts());
            assertEquals(0, phone.on(other.event()).size());
            assertEquals(0, phone.on(other.availability()).size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // user, topic, whether it may write there
        "back-1, poultice/v1/home/back-1/up/state,         true",
        "back-1, poultice/v1/home/back-1/up/res/phone/x,   true",
        "back-1, poultice/v1/home/back-2/up/state,         false",
        "back-1, poultice/v1/away/back-1/up/state,         false",
        "back-1, poultice/v1/home/back-1/down/cmd/back-1,  false",
        "back-1, poultice/v1/home/back-2/down/cmd/back-1,  false",
        "back-1, poultice/v1/home/back-2/down/cmd/phone,   false",
        "back-1, anything,                                 false",
        "phone,  poultice/v1/home/back-1/down/cmd/phone,   true",
        "phone,  poultice/v1/home/back-2/down/cmd/phone,   true",
        "phone,  poultice/v1/home/back-1/down/cmd/clinic,  false",
        "phone,  poultice/v1/home/back-1/down/cmd/phone/x, false",
        "phone,  poultice/v1/home/back-1/up/state,         false",
        "phone,  poultice/v1/home/back-1/up/res/phone,     false",
        "phone,  poultice/v1/home/phone/up/state,          false",
    })
    void whoMayWriteWhere(String user, String topic, boolean allowed) throws Exception {
        try (Mosquitto broker = start();
                Reader writer = Reader.at(broker.port(), user, PASSWORD)) {
            if (allowed) {
                writer.publish(topic, "x");
            } else {
                CompletionException refusal = assertThrows(CompletionException.class, () -> writer.publish(topic, "x"));
                assertTrue(refusal.getCause() instanceof Mqtt5PubAckException, refusal.toString());
            }
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndTheLinkTriesAgainWithoutPrintingIt() throws Exception {
        Path wrong = Files.write(folder.resolve("wrong"), "wrong-one".getBytes(UTF_8));
        try (Mosquitto broker = start()) {
            MqttSettings settings = settings(broker, Links.TOPICS, wrong);
            LinkFailure failure = assertThrows(
                    LinkFailure.class,
                    () -> Connection.open(settings, Links.TIMES, Access.read(settings), new NoListener()));
            assertEquals("not authorised (135)", failure.getMessage());
            assertThrows(Mqtt5ConnAckException.class, () -> Reader.at(broker.port(), "phone", "wrong-one"));
        }
    }
}
