package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HexFormat;

/** Takes one connection, and answers the first, the second, … thing that is said to it with the next line of its script. */
final class ScriptedBroker implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String[] script;

    /** @param script bytes in hexadecimal, with spaces where they help to read */
    ScriptedBroker(String... script) throws IOException {
        this.script = script;
        Thread.ofPlatform().daemon().name("scripted-broker").start(this::play);
    }

    MqttSettings settings() {
        URI uri = URI.create("mqtt://127.0.0.1:" + server.getLocalPort());
        return new MqttSettings(uri, Links.TOPICS, null, null, null, true);
    }

    private void play() {
        try (Socket socket = server.accept();
                InputStream in = socket.getInputStream()) {
            byte[] heard = new byte[4096];
            for (String line : script) {
                if (in.read(heard) < 0) {
                    return;
                }
                socket.getOutputStream().write(HexFormat.of().parseHex(line.replace(" ", "")));
            }
            while (in.read(heard) >= 0) {
                // Says nothing more.
            }
        } catch (IOException e) {
            // The test closed it, or the client is gone.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
