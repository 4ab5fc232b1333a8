package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.util.Random;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.message.Availability;
import org.tinylog.Logger;

/**
 * The link over MQTT 5. A thread of its own connects, sends what is in the outbox, and connects again with growing pauses when the broker is
 * gone, hangs, or makes no sense; whoever publishes only puts a message into the outbox under a lock that nobody keeps while waiting for the
 * network. Each connection has a fresh client, so nothing of a broken one lives on.
 *
 * <p>{@code online} is the first message of each connection and {@code offline} its last will.
 */
public final class PahoLink implements AnsweringLink {
    private final MqttSettings settings;
    private final Access access;
    private final LinkTimes times;
    private final Consumer<Inbound> sink;
    private final Tally tally;
    private final BackOff backOff;
    private final GuardedOutbox outbox;
    private final Thread thread;

    private PahoLink(MqttSettings settings, LinkTimes times, Consumer<Inbound> sink, Tally tally) throws IOException {
        this.settings = settings;
        this.times = times;
        this.access = Access.read(settings);
        this.sink = sink;
        this.tally = tally;
        this.backOff = new BackOff(times.firstPause(), times.longestPause(), new Random());
        LinkLog log = new LinkLog(settings.broker().toString(), Logger::info, Logger::warn);
        this.outbox = new GuardedOutbox(times, log, tally);
        this.thread = Thread.ofPlatform().daemon().name("mqtt-link").unstarted(this::run);
    }

    /**
     * A link that begins to connect, and is kept up until it is closed.
     *
     * @param sink takes what is asked for from afar, on a thread of the client; must not block
     * @param tally counts what is dropped and refused
     * @throws IOException naming the file of the settings that cannot be used, and why; nothing is started
     */
    public static PahoLink open(MqttSettings settings, Consumer<Inbound> sink, Tally tally) throws IOException {
        return open(settings, LinkTimes.USUAL, sink, tally);
    }

    static PahoLink open(MqttSettings settings, LinkTimes times, Consumer<Inbound> sink, Tally tally)
            throws IOException {
        PahoLink link = new PahoLink(settings, times, sink, tally);
        link.outbox.add(Letter.of(settings.topics(), Availability.ONLINE));
        link.thread.start();
        return link;
    }

    @Override
    public void send(Letter letter) {
        if (letter.isTooLong()) {
            tally.reportsDropped(1);
        } else {
            outbox.add(letter);
        }
    }

    @Override
    public void close() {
        if (!outbox.beginFarewell(Letter.of(settings.topics(), Availability.OFFLINE))) {
            return;
        }
        if (!outbox.isConnected()) {
            // Nobody is there to say farewell to, and an attempt to connect would take its time.
            thread.interrupt();
        }
        try {
            if (!thread.join(times.farewell().multipliedBy(2))) {
                thread.interrupt();
                thread.join(times.farewell());
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!outbox.isClosing()) {
                Connection connection = connect();
                if (connection != null) {
                    serve(connection);
                }
                outbox.pause(backOff.next());
            }
        } catch (InterruptedException e) {
            Logger.debug("MQTT: closed without a farewell");
        }
    }

    private @Nullable Connection connect() {
        try {
            Connection connection = Connection.open(settings, times, access, new Mail());
            outbox.connected(connection.window());
            return connection;
        } catch (LinkFailure e) {
            outbox.disconnected(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Sends what there is to send until the connection ends, hangs, or the link is closed. */
    private void serve(Connection connection) throws InterruptedException {
        long sinceNanos = System.nanoTime();
        try {
            Outbox.Ticket next = outbox.awaitNext(connection);
            while (next != null) {
                connection.send(next);
                next = outbox.awaitNext(connection);
            }
            if (connection.end() == null) {
                connection.leave(times.farewell());
            }
        } finally {
            connection.cut();
            outbox.disconnected(String.valueOf(connection.end()));
        }
        // A broker that takes connections only to drop them is not hammered.
        if (System.nanoTime() - sinceNanos > times.answer().toNanos()) {
            backOff.reset();
        }
    }

    /** What one connection's client brings, on its threads. */
    private final class Mail implements Connection.Listener {

        @Override
        public void arrived(String topic, MqttMessage message) {
            Inbound inbound = Inbound.of(settings.topics(), topic, message);
            if (inbound == null) {
                tally.commandsDropped(1);
            } else {
                sink.accept(inbound);
            }
        }

        @Override
        public void delivered(Outbox.Ticket ticket) {
            outbox.delivered(ticket);
        }

        @Override
        public void refused(Outbox.Ticket ticket, int reasonCode) {
            outbox.refused(ticket, reasonCode);
        }

        @Override
        public void refused(String filter, int reasonCode) {
            outbox.subscriptionRefused(filter, reasonCode);
        }

        @Override
        public void changed() {
            outbox.wake();
        }
    }
}
