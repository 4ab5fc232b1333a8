package org.poultice.simulator.broker;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A client's connection through the relay, in both directions. */
final class Connection {
    private final Socket client;
    private final Socket broker;
    private final List<Pump> pumps;
    private final AtomicInteger open = new AtomicInteger(2);
    private final Consumer<Connection> over;

    /** @param over is told, by a thread of this connection, when both directions have ended */
    Connection(Socket client, Socket broker, Passage passage, Consumer<Connection> over) {
        this.client = client;
        this.broker = broker;
        this.over = over;
        pumps = List.of(
                new Pump(client, broker, passage, this::oneEnded), new Pump(broker, client, passage, this::oneEnded));
    }

    void start() {
        pumps.forEach(Pump::start);
    }

    private void oneEnded() {
        if (open.decrementAndGet() == 0) {
            close();
            over.accept(this);
        }
    }

    /** At once, in both directions. */
    void close() {
        closeQuietly(client);
        closeQuietly(broker);
        pumps.forEach(Pump::stop);
    }

    /** A socket that does not close well is closed all the same. */
    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAllTheSame) {
            // There is nothing that anybody could do about it.
        }
    }
}
