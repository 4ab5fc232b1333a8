package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that takes connections, says what it is told to say, and never anything else. */
final class SilentBroker implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final byte[] greeting;

    /** @param greeting said to each client at once, whatever it says */
    SilentBroker(byte... greeting) throws IOException {
        this.greeting = greeting;
        Thread.ofPlatform().daemon().name("silent-broker").start(this::accept);
    }

    String uri() {
        return "mqtt://127.0.0.1:" + server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                taken.add(socket);
                connections.incrementAndGet();
                socket.getOutputStream().write(greeting);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The test closed it, or the link is gone already.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : taken) {
            socket.close();
        }
    }
}
