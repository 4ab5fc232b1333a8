package org.poultice.simulator.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Listens on the loopback interface and carries bytes to and from a server there, and has the faults of a broker and of the way to it. It knows
 * nothing of what the bytes mean. Any thread.
 */
final class Relay implements AutoCloseable {
    private static final int BACKLOG = 50;
    private static final int MOST_CONNECTIONS = 200;

    private final int serverPort;
    private final int port;
    private final Passage passage = new Passage();
    private final Set<Connection> connections = new HashSet<>();
    private @Nullable ServerSocket listening;
    private @Nullable Socket placeholder;
    private boolean closed;

    /**
     * Listens from now on.
     *
     * @param port where; 0 for a free one
     * @param serverPort of the server on the loopback interface
     * @throws IOException when that port cannot be had
     */
    Relay(int port, int serverPort) throws IOException {
        this.serverPort = serverPort;
        ServerSocket first = bind(port);
        this.port = first.getLocalPort();
        listen(first);
    }

    int port() {
        return port;
    }

    /** Whether nothing gets through in either direction, though connections are taken and stay. What is sent meanwhile comes when that is over. */
    void hang(boolean hangs) {
        passage.shut(hangs);
    }

    /** How long everything takes, in each direction. */
    void slow(Duration delay) {
        passage.delay(delay);
    }

    /** Nobody listens any more, and all connections end. */
    synchronized void leave() throws IOException {
        ServerSocket server = listening;
        listening = null;
        if (server != null) {
            server.close();
            placeholder = closed ? null : hold(port);
        }
        List.copyOf(connections).forEach(Connection::close);
        connections.clear();
    }

    /**
     * Listens again where it did.
     *
     * @throws IOException when somebody else does meanwhile
     */
    synchronized void comeBack() throws IOException {
        if (listening == null && !closed) {
            letGo();
            listen(bind(port));
        }
    }

    /** Has the port without listening at it, so that connections are refused and nobody gets it by chance meanwhile. */
    private static @Nullable Socket hold(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return socket;
        } catch (IOException taken) {
            socket.close();
            return null; // somebody was quicker; coming back will say so
        }
    }

    private void letGo() throws IOException {
        Socket held = placeholder;
        placeholder = null;
        if (held != null) {
            held.close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        leave();
        letGo();
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true); // connections of before may not be forgotten yet
            server.bind(new InetSocketAddress(loopback(), port), BACKLOG);
            return server;
        } catch (IOException failed) {
            server.close();
            throw new IOException(
                    "port " + port + " of " + EmbeddedBroker.HOST + " cannot be had (" + failed.getMessage()
                            + "): end what listens there, or give another with --port; 0 takes a free one",
                    failed);
        }
    }

    private synchronized void listen(ServerSocket server) {
        listening = server;
        Thread.ofPlatform().daemon().name("relay").start(() -> accept(server));
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connect(server, client);
            } catch (IOException failed) {
                // Either this has left, and the loop ends; or that client is gone, and the next one may be well.
            }
        }
    }

    /** Both ends have a socket when it returns, or neither. */
    private void connect(ServerSocket taker, Socket client) {
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(loopback(), serverPort));
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            if (begin(taker, new Connection(client, server, passage, this::forget))) {
                return;
            }
        } catch (IOException unreachable) {
            // The client sees it end.
        }
        Connection.closeQuietly(client);
        Connection.closeQuietly(server);
    }

    private synchronized boolean begin(ServerSocket taker, Connection connection) {
        if (!taker.equals(listening) || connections.size() >= MOST_CONNECTIONS) {
            return false;
        }
        connections.add(connection);
        connection.start();
        return true;
    }

    private synchronized void forget(Connection connection) {
        connections.remove(connection);
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
