package org.poultice.simulator.broker;

import java.io.IOException;
import java.io.InterruptedIOException;
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
    /** Has the port from beginning to end, so that nobody gets it by chance while nobody listens there. */
    private final Socket claim;

    private final Passage passage = new Passage();
    /** Held while somebody comes, leaves or ends; never by a thread that takes connections. */
    private final Object comings = new Object();

    private final Set<Connection> connections = new HashSet<>();
    private @Nullable ServerSocket listening;
    private @Nullable Thread accepting;
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
        claim = claim(port);
        try {
            comeBack();
        } catch (IOException failed) {
            claim.close();
            throw failed;
        }
    }

    int port() {
        return claim.getLocalPort();
    }

    /** Whether nothing gets through in either direction, though connections are taken and stay. What is sent meanwhile comes when that is over. */
    void hang(boolean hangs) {
        passage.shut(hangs);
    }

    /** How long everything takes, in each direction. */
    void slow(Duration delay) {
        passage.delay(delay);
    }

    /** When it returns, nobody listens any more, and all connections have ended. */
    void leave() throws IOException {
        synchronized (comings) {
            ServerSocket server = replaceListening(null);
            if (server != null) {
                server.close();
                awaitLastTaken();
            }
            endAll();
        }
    }

    /**
     * Listens again where it did.
     *
     * @throws IOException when that cannot be
     */
    void comeBack() throws IOException {
        synchronized (comings) {
            if (accepting == null && !closed) {
                ServerSocket server = bind(port());
                replaceListening(server);
                accepting = Thread.ofPlatform().daemon().name("relay").start(() -> accept(server));
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (comings) {
            closed = true;
            leave();
            claim.close();
        }
    }

    private synchronized @Nullable ServerSocket replaceListening(@Nullable ServerSocket next) {
        ServerSocket before = listening;
        listening = next;
        return before;
    }

    /** A system call under way keeps a closed socket listening: a connection could still be had until its thread is out of it. */
    private void awaitLastTaken() throws InterruptedIOException {
        Thread last = accepting;
        accepting = null;
        try {
            if (last != null) {
                last.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the relay left");
        }
    }

    private synchronized void endAll() {
        List.copyOf(connections).forEach(Connection::close);
        connections.clear();
    }

    /** A socket that has a port and does not listen: connections are refused, and one of ours may listen at the port beside it. */
    private static Socket claim(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw taken(port, failed);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true); // the claim has it, and connections of before may not be forgotten yet
            server.bind(new InetSocketAddress(loopback(), port), BACKLOG);
            return server;
        } catch (IOException failed) {
            server.close();
            throw taken(port, failed);
        }
    }

    private static IOException taken(int port, IOException failed) {
        return new IOException(
                "port " + port + " of " + EmbeddedBroker.HOST + " cannot be had (" + failed.getMessage()
                        + "): end what listens there, or give another with --port; 0 takes a free one",
                failed);
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
