package org.poultice.controller.adapter.mqtt;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.message.Topics;

/**
 * Where the broker is and who we are there. Holds the names of the files with secrets, never a secret, so it may be printed.
 *
 * @param broker {@code mqtt://host[:1883]}, or with TLS {@code mqtts://host[:8883]}; {@code tcp} and {@code ssl} mean the same
 * @param topics the site and the device
 * @param user the name we log in with, or null to log in without one
 * @param passwordFile a file with the password in its first line, or null; only with a user
 * @param caFile certificates in PEM of those whom we believe who the broker is, or null for the ones that Java brings; only with TLS
 * @param remoteStart whether a start may be asked for from afar; it only arms even then
 * @param client what we prove our own name with, or null; only with TLS
 */
public record MqttSettings(
        URI broker,
        Topics topics,
        @Nullable String user,
        @Nullable Path passwordFile,
        @Nullable Path caFile,
        boolean remoteStart,
        @Nullable ClientFiles client) {
    private static final Map<String, Boolean> TLS_OF_SCHEME =
            Map.of("mqtt", false, "tcp", false, "mqtts", true, "ssl", true);
    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;

    /** @throws IllegalArgumentException saying what is wrong, what is allowed and what to do */
    public MqttSettings {
        String scheme = broker.getScheme();
        if (scheme == null || !TLS_OF_SCHEME.containsKey(scheme) || broker.getHost() == null) {
            throw wrongBroker(broker, "allowed is mqtt://host, or mqtts://host for TLS, and a port after a colon");
        }
        if (broker.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "the broker's address has a user in it; give the user and a file with the password apart from it");
        }
        if (!isEmpty(broker.getRawPath()) || broker.getRawQuery() != null || broker.getRawFragment() != null) {
            throw wrongBroker(broker, "nothing is allowed after the port");
        }
        if (broker.getPort() == 0 || broker.getPort() > 65_535) {
            throw wrongBroker(broker, "allowed are ports from 1 to 65535");
        }
        if (passwordFile != null && user == null) {
            throw new IllegalArgumentException("a password file without a user; add the user that it belongs to");
        }
        if (client != null && !TLS_OF_SCHEME.getOrDefault(scheme, false)) {
            throw new IllegalArgumentException(
                    "a client certificate for a broker without TLS; write mqtts:// instead of " + scheme + "://");
        }
        if (caFile != null && !TLS_OF_SCHEME.getOrDefault(scheme, false)) {
            throw new IllegalArgumentException(
                    "a CA file for a broker without TLS; write mqtts:// instead of " + scheme + "://");
        }
    }

    /** Without a certificate of our own. */
    public MqttSettings(
            URI broker,
            Topics topics,
            @Nullable String user,
            @Nullable Path passwordFile,
            @Nullable Path caFile,
            boolean remoteStart) {
        this(broker, topics, user, passwordFile, caFile, remoteStart, null);
    }

    /**
     * Files in PEM.
     *
     * @param certificate the device's certificate, and those above it
     * @param key its key, PKCS #8, without a password
     */
    public record ClientFiles(Path certificate, Path key) {}

    private static IllegalArgumentException wrongBroker(URI broker, String allowed) {
        return new IllegalArgumentException("broker \"" + broker + "\": " + allowed);
    }

    private static boolean isEmpty(@Nullable String path) {
        return path == null || path.isEmpty();
    }

    /** Whether the connection is encrypted and the broker has to prove its name. */
    public boolean tls() {
        return TLS_OF_SCHEME.getOrDefault(broker.getScheme(), false);
    }

    /** The host as it stands in an address: one of IPv6 in brackets. */
    public String host() {
        return broker.getHost();
    }

    /** The name that the broker has to prove with TLS. */
    String hostName() {
        return broker.getHost().replaceAll("[\\[\\]]", "");
    }

    public int port() {
        return broker.getPort() > 0 ? broker.getPort() : tls() ? TLS_PORT : PLAIN_PORT;
    }

    /** Two devices with the same id would throw each other out, so it is made of what must be unique anyway. */
    String clientId() {
        return "poultice-" + topics.site() + "-" + topics.device();
    }
}
