package org.poultice.controller.boot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.poultice.controller.adapter.yaml.Kind;

/** Where the broker is: {@code mqtt://host}, {@code mqtt://host:1883} or, with TLS, {@code mqtts://host}. */
final class BrokerUri implements Kind<URI> {
    static final String WITH_TLS = "mqtts";

    /** The ports that IANA has given to MQTT, without and with TLS. */
    private static final Map<String, Integer> PORTS = Map.of("mqtt", 1883, WITH_TLS, 8883);

    private static final int HIGHEST_PORT = 65_535;

    @Override
    public String expected() {
        return "mqtt://host:port, or mqtts://host:port for TLS";
    }

    /** What it complains of never holds the text: a person may have written a password into it. */
    @Override
    public URI parse(String text, boolean plain) throws Unreadable {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException wrong) {
            throw new Unreadable("is no address: " + wrong.getReason(), "Expected is " + expected());
        }
        Integer usualPort = PORTS.get(uri.getScheme() == null ? "" : uri.getScheme());
        if (usualPort == null) {
            throw new Unreadable("does not begin with mqtt:// or mqtts://", "Expected is " + expected());
        }
        if (uri.getRawUserInfo() != null) {
            throw new Unreadable("holds a user or a password", "Write user and password_file instead");
        }
        if (uri.getHost() == null) {
            throw new Unreadable("names no host", "Expected is " + expected());
        }
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw new Unreadable("has the port " + uri.getPort(), "Allowed is 1 to " + HIGHEST_PORT);
        }
        if (!(uri.getRawPath() == null
                        || uri.getRawPath().isEmpty()
                        || uri.getRawPath().equals("/"))
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new Unreadable("has something after the host and the port", "Expected is " + expected());
        }
        int port = uri.getPort() < 0 ? usualPort : uri.getPort();
        return URI.create(uri.getScheme() + "://" + uri.getHost() + ":" + port);
    }

    @Override
    public String show(URI value) {
        return value.toString();
    }

    @Override
    public URI placeholder() {
        return URI.create("mqtt://localhost:1883");
    }

    @Override
    public int compare(URI a, URI b) {
        return a.compareTo(b);
    }
}
