package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Gives out one unconnected socket, once, so that whoever made it knows all the sockets that there are. */
final class OneSocket extends SocketFactory {
    private final AtomicReference<@Nullable Socket> socket;

    OneSocket(Socket socket) {
        this.socket = new AtomicReference<>(socket);
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket given = socket.getAndSet(null);
        if (given == null) {
            throw new IOException("this connection has had its socket");
        }
        return given;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw onlyUnconnected();
    }

    private static UnsupportedOperationException onlyUnconnected() {
        return new UnsupportedOperationException("only unconnected sockets are made here");
    }
}
