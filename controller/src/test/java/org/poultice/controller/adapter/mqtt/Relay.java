package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A cable between the link and a broker that a test can cut and mend. While it is cut, connections are taken and dropped at once. */
final class Relay implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger attempts = new AtomicInteger();
    private final int broker;
    private volatile boolean cut;

    Relay(int broker) throws IOException {
        this.broker = broker;
        Thread.ofPlatform().daemon().name("relay").start(this::accept);
    }

    String uri() {
        return "mqtt://127.0.0.1:" + server.getLocalPort();
    }

    /** How often somebody has tried to connect. */
    int attempts() {
        return attempts.get();
    }

    void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                attempts.incrementAndGet();
                if (cut) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), broker);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                if (cut) {
                    near.close();
                    far.close();
                }
                carry(near, far);
                carry(far, near);
            } catch (IOException e) {
                // The test closed it, or no broker is there: both are what the link has to live with.
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        Thread.ofPlatform().daemon().name("relay").start(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                byte[] buffer = new byte[4096];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    out.write(buffer, 0, count);
                    out.flush();
                }
            } catch (IOException e) {
                // Cut. Both ends are closed now.
            }
        });
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
