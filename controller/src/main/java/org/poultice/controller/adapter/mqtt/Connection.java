package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.port.Link.Keep;

/**
 * One connection to the broker, with a client of its own that is thrown away with it: once it is down it never comes back.
 *
 * <p>Opened, used and left by the link's thread; may be cut by any thread. What the broker says comes on the client's threads.
 */
final class Connection {
    /**
     * The broker is told to send no packet larger than this: room enough to see, and answer, what is too large for a command; not enough
     * for correlation data of 32 KiB, over which the client stumbles.
     */
    static final int LARGEST_PACKET = 32 * 1024;

    /** Telemetry older than this is of no use to anybody, in seconds. */
    private static final long FLEETING_EXPIRY_S = 10;

    // The client tells its own log of each failure, with a stack trace. What matters of that is in our log, once.
    private static final Logger CLIENT_LOG = Logger.getLogger("org.eclipse.paho.mqttv5");

    static {
        CLIENT_LOG.setLevel(Level.OFF);
    }

    private final MqttSettings settings;
    private final LinkTimes times;
    private final Wire wire;
    private final ClientThreads threads;
    private final MqttAsyncClient client;
    private final AtomicReference<@Nullable String> end = new AtomicReference<>();
    private final Listener listener;
    private int window = Outbox.WINDOW;

    private Connection(MqttSettings settings, LinkTimes times, @Nullable SSLSocketFactory tls, Listener listener)
            throws MqttException {
        this.settings = settings;
        this.times = times;
        this.listener = listener;
        this.wire = new Wire(tls, settings.hostName(), LARGEST_PACKET);
        this.threads = new ClientThreads(failure -> isOver(LinkFailure.words(failure)));
        // Encryption is the wire's business, so the client is told "tcp" in any case.
        this.client = new MqttAsyncClient(
                "tcp://" + settings.host() + ":" + settings.port(),
                settings.clientId(),
                new MemoryPersistence(),
                null,
                threads);
    }

    /**
     * A connection that stands, with the commands subscribed.
     *
     * @throws LinkFailure when there is none
     */
    static Connection open(MqttSettings settings, LinkTimes times, Access access, Listener listener)
            throws LinkFailure {
        try {
            SSLSocketFactory tls = access.tls();
            Connection connection = new Connection(settings, times, tls, listener);
            connection.open(access);
            return connection;
        } catch (LinkFailure e) {
            throw e;
        } catch (Exception e) {
            // Whatever a library throws here has one meaning: no connection this time.
            throw new LinkFailure(e);
        }
    }

    private void open(Access access) throws Exception {
        try {
            client.setCallback(new ClientEvents(listener, this::isOver));
            IMqttToken connected = client.connect(ClientOptions.of(settings, times, access, wire), null, null);
            connected.waitForCompletion(times.answer().multipliedBy(2).toMillis());
            window = windowBy(connected.getResponseProperties());
            subscribe();
        } catch (Exception e) {
            cut();
            throw e;
        }
    }

    private static int windowBy(@Nullable MqttProperties terms) throws LinkFailure {
        Integer receiveMaximum = terms == null ? null : terms.getReceiveMaximum();
        if (receiveMaximum == null) {
            return Outbox.WINDOW;
        }
        if (receiveMaximum <= 0) {
            // The client reads the number as signed, and would never send a thing.
            throw new LinkFailure(
                    "the broker's receive maximum is above 32767, which this client cannot read; lower it there");
        }
        return Math.min(Outbox.WINDOW, receiveMaximum);
    }

    /** A command that was sent as retained is told as retained even the first time, because it will come again with each connection. */
    private void subscribe() throws MqttException {
        MqttSubscription commands = new MqttSubscription(settings.topics().allCommands(), 1);
        commands.setRetainAsPublished(true);
        IMqttToken subscribed = client.subscribe(new MqttSubscription[] {commands}, null, null, new MqttProperties());
        subscribed.waitForCompletion(times.answer().toMillis());
        for (int code : subscribed.getReasonCodes()) {
            if (LinkFailure.isRefusal(code)) {
                listener.refused(settings.topics().allCommands(), code);
            }
        }
    }

    int window() {
        return window;
    }

    /** Why it is down, or null while it is up. */
    @Nullable
    String end() {
        return end.get();
    }

    /** Hands a message to the client. What becomes of it is told to the listener, unless the connection ends before. */
    void send(Outbox.Ticket ticket) {
        Letter letter = ticket.letter();
        MqttProperties properties = new MqttProperties();
        if (letter.keep() == Keep.FLEETING) {
            properties.setMessageExpiryInterval(FLEETING_EXPIRY_S);
        }
        if (!letter.correlation().isNone()) {
            properties.setCorrelationData(letter.correlation().bytes());
        }
        byte[] payload = letter.payload().getBytes(StandardCharsets.UTF_8);
        int qos = letter.keep() == Keep.FLEETING ? 0 : 1;
        MqttMessage message = new MqttMessage(payload, qos, letter.keep() == Keep.LATEST, properties);
        try {
            client.publish(letter.topic(), message, null, new Outcome(ticket));
        } catch (MqttException | RuntimeException e) {
            isOver(LinkFailure.words(e));
        }
    }

    /** What was sent has not been acknowledged in time. */
    void hangs() {
        isOver("the broker does not acknowledge");
    }

    /** Says goodbye, so that the broker does not announce the will, and ends. */
    void leave(Duration atMost) {
        try {
            client.disconnect(0, null, null, MqttReturnCode.RETURN_CODE_SUCCESS, new MqttProperties())
                    .waitForCompletion(Math.max(1, atMost.toMillis()));
        } catch (MqttException e) {
            isOver(LinkFailure.words(e));
        }
        cut();
    }

    /** Ends at once, without goodbye: the broker announces the will. Harmless when it has ended already. */
    void cut() {
        isOver("cut");
        try {
            wire.cut();
        } catch (IOException e) {
            isOver(LinkFailure.words(e));
        }
        threads.shutdown();
    }

    private void isOver(String why) {
        if (end.compareAndSet(null, why)) {
            listener.changed();
        }
    }

    /** What the broker says. Called on the client's threads, which wait for it; none of it may block. */
    interface Listener {

        void arrived(String topic, MqttMessage message);

        /** A message is with the broker. */
        void delivered(Outbox.Ticket ticket);

        /** A message was refused for good, with a reason code of MQTT 5. */
        void refused(Outbox.Ticket ticket, int reasonCode);

        /** A subscription was refused. */
        void refused(String filter, int reasonCode);

        /** The connection may have ended. */
        void changed();
    }

    /** What becomes of one message. */
    private final class Outcome implements MqttActionListener {
        private final Outbox.Ticket ticket;

        Outcome(Outbox.Ticket ticket) {
            this.ticket = ticket;
        }

        /** Called for refusals too. */
        @Override
        public void onSuccess(IMqttToken token) {
            int[] codes = token.getReasonCodes();
            if (codes != null && codes.length > 0 && LinkFailure.isRefusal(codes[0])) {
                listener.refused(ticket, codes[0]);
            } else {
                listener.delivered(ticket);
            }
        }

        @Override
        public void onFailure(IMqttToken token, Throwable failure) {
            isOver(LinkFailure.words(failure));
        }
    }
}
