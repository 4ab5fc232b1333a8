package org.poultice.simulator.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A server that says to each client what it hears from it. */
final class Echo implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final AtomicLong heard = new AtomicLong();

    Echo() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Bytes from everybody. */
    long heard() {
        return heard.get();
    }

    /** Ends all connections. */
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        byte[] buffer = new byte[8_192];
        try (client) {
            for (int count = client.getInputStream().read(buffer);
                    count >= 0;
                    count = client.getInputStream().read(buffer)) {
                heard.addAndGet(count);
                client.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException gone) {
            // So is the client.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }
}
