package org.poultice.controller.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.yaml.Effective;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.controller.boot.Settings.LogLevel;
import org.poultice.protocol.plan.Temperature;

/** The configuration of {@code run}: what it comes to, and what is refused. */
class SettingsTest {
    private static final String SMALLEST = "pad: {kind: serial, port: /dev/ttyUSB0}\n";
    private static final String LINK = SMALLEST + "mqtt:\n  uri: mqtts://broker.local\n  device: bed\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @Test
    void aPadIsAllThatAConfigurationNeeds() throws Exception {
        Settings settings = Settings.require(write(SMALLEST));
        assertEquals("back-spasm", settings.plan().id());
        assertEquals(Duration.ofDays(7), settings.painLimit());
        assertEquals(new Settings.Pad.Serial("/dev/ttyUSB0", 500), settings.pad());
        assertEquals(Path.of("/var/lib/poultice"), settings.journal().directory());
        assertNull(settings.watchdog());
        assertNull(settings.mqtt());
        assertEquals(LogLevel.INFO, settings.logLevel());
    }

    @Test
    void theExampleOfTheDocumentationIsRight() throws Exception {
        Settings settings = Settings.require(Path.of("../docs/examples/serial.yaml"));
        assertEquals(2, settings.plan().applications());
        assertEquals(Temperature.celsius(39.5), settings.plan().heatTarget());
        Settings.Mqtt mqtt = settings.mqtt();
        assertNotNull(mqtt);
        assertEquals(URI.create("mqtt://localhost:1883"), mqtt.uri());
        assertEquals("home", mqtt.site());
        assertEquals("bed", mqtt.device());
        assertTrue(mqtt.remoteStart());
        assertFalse(mqtt.usesTls());
    }

    @Test
    void everyKeyOfThePlanAndThePadTakesEffect() throws Exception {
        Settings settings = Settings.require(write("""
                plan: contrast
                tighter: {applications: 1, application: 15m, rest: 30m, heat_target: 38, cold_target: 6 °C, switch_after: 72h}
                pad: {kind: serial, port: pad, sensor_tolerance: 1.5}
                journal: {directory: state}
                log: {level: debug}
                """));
        assertEquals("contrast", settings.plan().id());
        assertEquals(1, settings.plan().applications());
        assertEquals(Duration.ofMinutes(15), settings.plan().application());
        assertEquals(Duration.ofMinutes(30), settings.plan().rest());
        assertEquals(Temperature.celsius(38), settings.plan().heatTarget());
        assertEquals(Temperature.celsius(6), settings.plan().coldTarget());
        assertEquals(new Settings.Pad.Serial(directory.resolve("pad").toString(), 1500), settings.pad());
        assertEquals(directory.resolve("state"), settings.journal().directory());
        assertEquals(LogLevel.DEBUG, settings.logLevel());
    }

    @Test
    void everyKeyOfTheLinkTakesEffect() throws Exception {
        Path password = secret("password", "rw-r-----");
        Path key = secret("key.pem", "rw-------");
        Path certificate = Files.writeString(directory.resolve("bed.pem"), "x");
        Settings settings = Settings.require(write(SMALLEST + """
                mqtt:
                  uri: mqtts://broker.local:8884
                  site: ward-3
                  device: bed-2
                  user: bed
                  password_file: password
                  ca_file: bed.pem
                  client_certificate: bed.pem
                  client_key: key.pem
                  remote_start: false
                """));
        URI uri = URI.create("mqtts://broker.local:8884");
        Settings.Tls tls = new Settings.Tls(certificate, certificate, key);
        assertEquals(new Settings.Mqtt(uri, "ward-3", "bed-2", "bed", password, tls, false), settings.mqtt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            applications: 4        | 4 is more than is allowed. Allowed is 1 to 3 (the care plan's own
            application: 20m1s     | Allowed is 1 min to 20 min (the care plan's own
            rest: 19m              | 19 min is less than is allowed
            heat_target: 40.001    | 40.001 °C is more than is allowed. Allowed is 36 °C to 40 °C
            heat_target: 35        | 35 °C is less than is allowed
            cold_target: 4.9       | 4.9 °C is less than is allowed. Allowed is 5 °C to 15 °C
            switch_after: 71h59m   | Allowed is 72 h alone
            duty: 50               | tighter.duty: is not a known key
            """)
    void aSettingCannotLoosenThePlan(String line, String part) throws IOException {
        assertRefused(SMALLEST + "tighter: {" + line + "}\n", ":2: tighter.", part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            pad: {kind: usb, port: x}                                   | pad.kind: 'usb' is not known here. Allowed is serial or gpio
            pad: {port: /dev/pad}                                       | pad.kind: is missing
            pad: {kind: serial}                                         | pad.port: is missing
            pad: {kind: serial, port: x, sensor_tolerance: 2.1}         | Allowed is 0.1 °C to 2 °C
            pad: {kind: serial, port: x, sensor_tolerance: 0}           | Allowed is 0.1 °C to 2 °C
            pad: {kind: serial, port: "a\\0b"}                          | pad.port: 'a?b' is not what belongs here
            pad: {kind: serial, port: x, baud: 9600}                    | pad.baud: is not a known key
            mqtt: {}                                                    | pad: is missing
            """)
    void aPadThatCannotBeIsRefused(String line, String part) throws IOException {
        Loaded<Settings> loaded = Settings.load(write(line + "\n"));
        assertNull(loaded.value());
        assertTrue(
                loaded.problems().toString().contains(part), loaded.problems().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            uri: mqtts://broker.local   | uri: http://broker           | mqtt.uri: does not begin with mqtt:// or mqtts://
            uri: mqtts://broker.local   | uri: broker                  | mqtt.uri: does not begin with mqtt:// or mqtts://
            uri: mqtts://broker.local   | uri: mqtt://                 | mqtt.uri: is no address
            uri: mqtts://broker.local   | uri: mqtt://a b              | mqtt.uri: is no address
            uri: mqtts://broker.local   | uri: mqtt://broker/topic     | mqtt.uri: has something after the host and the port
            uri: mqtts://broker.local   | uri: mqtt://broker:70000     | mqtt.uri: has the port 70000
            uri: mqtts://broker.local   | uri: mqtt://me:geheim@broker | mqtt.uri: holds a user or a password
            device: bed                 | device: Bed                  | mqtt.device: 'Bed' is not allowed here
            device: bed                 | device: bed/1                | mqtt.device: 'bed/1' is not allowed here
            device: bed                 | password: geheim             | mqtt.password: is not a known key
            device: bed                 | "device: bed\n  password_file: none" | none does not exist
            device: bed                 | "device: bed\n  ca_file: none" | none is not a file that this user can read
            """)
    void aLinkThatCannotBeIsRefusedAndNoSecretIsRepeated(String right, String wrong, String part) throws IOException {
        Loaded<Settings> loaded = Settings.load(write(LINK.replace(right, wrong.replace("\\n", "\n"))));
        String said = loaded.problems().toString();
        assertNull(loaded.value());
        assertTrue(said.contains(part), said);
        assertFalse(said.contains("geheim"), said);
    }

    @Test
    void whatMeansSomethingWithTlsAloneIsRefusedWithoutIt() throws IOException {
        Files.writeString(directory.resolve("ca.pem"), "x");
        assertRefused(
                LINK.replace("mqtts:", "mqtt:") + "  ca_file: ca.pem\n",
                ":5: mqtt.ca_file",
                "has a meaning with TLS alone");
        assertRefused(LINK + "  client_certificate: ca.pem\n", ":5: mqtt.client_certificate", "without the other");
    }

    @Test
    void aPasswordThatEverybodyMayReadIsRefused() throws IOException {
        secret("password", "rw-r--r--");
        String text = LINK + "  user: bed\n  password_file: password\n";
        assertRefused(text, ":6: mqtt.password_file", "may be read by everybody on this computer; run chmod o=");
    }

    @Test
    void aPasswordWithoutAUserIsRefused() throws IOException {
        secret("password", "rw-------");
        assertRefused(LINK + "  password_file: password\n", ":5: mqtt.password_file", "stands here without a user");
    }

    @Test
    void aSecretIsTheFirstLineOfItsFile() throws IOException {
        Path file = secret("password", "rw-------");
        Files.writeString(file, "geheim und lang\nnot this\n");
        assertEquals("geheim und lang", SecretFile.firstLine(file));
        Files.writeString(file, "");
        assertThrows(IOException.class, () -> SecretFile.firstLine(file));
    }

    @Test
    void whatIsWrongWithAPlanOfAPersonsOwnIsSaidWithItsFile() throws IOException {
        Files.writeString(
                directory.resolve("mine.yaml"),
                "id: mine\ntitle: Mine\ncourse: contrast\nsee_somebody: [R1]\nrest: 1m\n");
        assertRefused(
                "plan: mine.yaml\ntighter: {zzz: 1}\n" + SMALLEST,
                "mine.yaml:5: rest: ",
                "1 min is less than is allowed");
        assertRefused("plan: yours.yaml\n" + SMALLEST, "yours.yaml: ", "there is no such file");
        assertRefused(
                "plan: back-spam\n" + SMALLEST,
                ":1: plan: ",
                "Allowed is back-spasm or contrast, or the path of a file");
    }

    @Test
    void theOriginOfEachSettingIsTold() throws IOException {
        Path file = write("tighter: {rest: 25m}\n" + SMALLEST);
        List<Effective> effective = Settings.load(file).effective();
        assertTrue(effective.contains(new Effective("plan", "back-spasm", "default")), effective.toString());
        assertTrue(
                effective.contains(new Effective(
                        "plan.rest", "25 min", file + ":1, tighter than 20 min of seeds/back-spasm.yaml:9 (fact T4)")),
                effective.toString());
        assertTrue(effective.contains(new Effective("pad.port", "/dev/ttyUSB0", file + ":2")), effective.toString());
        assertTrue(
                effective.contains(new Effective("pad.sensor_tolerance", "0.5 °C", "default")), effective.toString());
    }

    private void assertRefused(String text, String place, String part) throws IOException {
        Loaded<Settings> loaded = Settings.load(write(text));
        assertNull(loaded.value());
        assertEquals(1, loaded.problems().size(), loaded.problems().toString());
        String problem = loaded.problems().getFirst().toString();
        assertTrue(problem.contains(place) && problem.contains(part), problem);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("poultice.yaml"), text);
    }

    private Path secret(String name, String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "geheim\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
