package org.poultice.controller.boot;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.yaml.YamlMap;
import org.poultice.controller.adapter.yaml.YamlValue;

/** Reads the section {@code mqtt} of the configuration. Used once. */
final class LinkSettings {
    private static final Predicate<String> NAME =
            Pattern.compile("[a-z0-9-]{1,32}").asMatchPredicate();
    private static final String NAMES = "Write 1 to 32 small letters, digits and hyphens";
    private static final int LONGEST_USER = 128;

    private final YamlMap mqtt;
    private final PathKind path;

    LinkSettings(YamlMap mqtt, Path directory) {
        this.mqtt = mqtt;
        this.path = new PathKind(directory, "/etc/poultice/secret");
    }

    Settings.Mqtt read() {
        URI uri = mqtt.value("uri", new BrokerUri()).required();
        String site = mqtt.text("site").where(NAME, NAMES).orElse("home", "default");
        String device = mqtt.text("device").where(NAME, NAMES).required();
        String user = mqtt.text("user")
                .where(text -> text.length() <= LONGEST_USER, "Write at most " + LONGEST_USER + " characters")
                .orNull();
        Path password = secret("password_file");
        if (password != null && user == null) {
            mqtt.problem("password_file", "stands here without a user", "Add user, or remove this");
        }
        Settings.Tls tls =
                new Settings.Tls(certificate("ca_file"), certificate("client_certificate"), secret("client_key"));
        if ((tls.clientCertificate() == null) != (tls.clientKey() == null)) {
            mqtt.problem(
                    tls.clientKey() == null ? "client_certificate" : "client_key",
                    "stands here without the other of client_certificate and client_key",
                    "Add the other, or remove this");
        }
        boolean remoteStart = mqtt.yesOrNo("remote_start").orElse(true, "default");
        if (!uri.getScheme().equals(BrokerUri.WITH_TLS)) {
            refuseWithoutTls("ca_file", "client_certificate", "client_key");
        }
        return new Settings.Mqtt(uri, site, device, user, password, tls, remoteStart);
    }

    private void refuseWithoutTls(String... keys) {
        for (String key : keys) {
            if (mqtt.has(key)) {
                mqtt.problem(key, "has a meaning with TLS alone", "Write mqtts:// in uri, or remove this");
            }
        }
    }

    private @Nullable Path certificate(String key) {
        YamlValue<Path> value = mqtt.value(key, path);
        Path file = value.orNull();
        if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
            mqtt.problem(key, file + " is not a file that this user can read", "Name a file of certificates in PEM");
        }
        return file;
    }

    private @Nullable Path secret(String key) {
        Path file = mqtt.value(key, path).orNull();
        String complaint = file == null ? null : SecretFile.complaint(file);
        if (complaint != null) {
            mqtt.problem(key, complaint, "Name a file that this user may read and others may not (chmod 600)");
        }
        return file;
    }
}
