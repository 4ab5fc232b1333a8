package org.poultice.simulator.remote;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.mqtt.AnsweringLink;
import org.poultice.controller.adapter.mqtt.BackOff;
import org.poultice.controller.adapter.mqtt.Inbound;
import org.poultice.controller.adapter.mqtt.Letter;
import org.poultice.controller.adapter.mqtt.LinkTimes;
import org.poultice.controller.adapter.mqtt.Outbox;
import org.poultice.controller.adapter.mqtt.Tally;
import org.poultice.controller.port.Link.Keep;
import org.poultice.protocol.message.Availability;
import org.poultice.protocol.message.Topics;

/**
 * The link of one process of the controller, in virtual time: the product's outbox, its patience and its pauses, over a simulated connection in the
 * place of Paho's. It connects anew each time, begins with {@code online}, has a few messages under way at once and gives up a broker that does not
 * acknowledge, as the product's own does.
 *
 * <p>Not real here: packets, threads, TLS, and what Paho does with them, which the link's own tests try with real brokers. Used by one thread.
 */
final class VirtualLink implements AnsweringLink {
    private static final LinkTimes TIMES = LinkTimes.USUAL;

    private final LongSupplier clock;
    private final VirtualBroker broker;
    private final Topics topics;
    private final Bell bell;
    private final Consumer<Inbound> sink;
    private final Tally tally;
    private final Outbox outbox = new Outbox();
    private final BackOff backOff;
    private @Nullable Connection connection;
    private boolean up;
    private long upSince;
    private long attemptAt;
    /** While it connects: when the broker has to have answered. */
    private long answerBy;

    private long heardAt;
    private boolean asked;

    /**
     * Connects as soon as it may.
     *
     * @param seed of its pauses
     * @param sink takes what is asked for from afar
     */
    VirtualLink(VirtualBroker broker, long seed, Consumer<Inbound> sink, Tally tally) {
        this.broker = broker;
        clock = broker.place().clock();
        topics = broker.place().topics();
        bell = broker.place().bell();
        this.sink = sink;
        this.tally = tally;
        backOff = new BackOff(TIMES.firstPause(), TIMES.longestPause(), new SplittableRandom(seed));
        attemptAt = clock.getAsLong();
        bell.ring();
        outbox.add(Letter.of(topics, Availability.ONLINE));
    }

    @Override
    public void send(Letter letter) {
        tally.reportsDropped(letter.isTooLong() ? 1 : outbox.add(letter));
        bell.ring();
    }

    /** The process ends, without a last word: its connections close, and the broker announces the will. */
    @Override
    public void close() {
        Connection left = connection;
        connection = null;
        attemptAt = Long.MAX_VALUE;
        bell.ring();
        if (left != null) {
            left.toBroker(clock.getAsLong(), () -> broker.ends(left));
        }
    }

    /** The machine loses its power: not even an end is sent. */
    void fallsSilent() {
        Connection left = connection;
        connection = null;
        attemptAt = Long.MAX_VALUE;
        bell.ring();
        if (left != null) {
            broker.fallsSilent(left);
        }
    }

    /** When it does something next, if nothing arrives. */
    long next() {
        if (connection == null) {
            return attemptAt;
        }
        return connection.isOpen() ? patience() : clock.getAsLong();
    }

    /** Until when nothing has to be done if nothing arrives. */
    private long patience() {
        if (!up) {
            return answerBy;
        }
        Long oldest = outbox.oldestInFlightNanos();
        long acknowledged =
                oldest == null ? Long.MAX_VALUE : oldest + TIMES.answer().toNanos() + 1;
        return Math.min(
                acknowledged, heardAt + (asked ? 2 : 1) * TIMES.keepAlive().toNanos());
    }

    /** Connects when it is time for that, and says what it has to say. */
    void turn() {
        long now = clock.getAsLong();
        if (connection == null && now >= attemptAt) {
            attempt(now);
        }
        Connection present = connection;
        if (present == null) {
            return;
        }
        if (up && !asked && now >= heardAt + TIMES.keepAlive().toNanos()) {
            asked = true;
            present.toBroker(now, () -> tell(present, this::heard));
        }
        if (!present.isOpen() || now >= patience()) {
            lose(present, now);
        } else if (up) {
            sendWhatWaits(present, now);
        }
    }

    private void attempt(long now) {
        Connection fresh = broker.accept();
        if (fresh == null) {
            outbox.disconnected();
            attemptAt = now + backOff.next().toNanos();
            return;
        }
        connection = fresh;
        answerBy = now + TIMES.answer().multipliedBy(2).toNanos();
        fresh.toBroker(now, () -> {
            broker.joins(fresh);
            tell(fresh, () -> subscribe(fresh));
        });
    }

    private void subscribe(Connection fresh) {
        answerBy = clock.getAsLong() + TIMES.answer().toNanos();
        fresh.toBroker(clock.getAsLong(), () -> {
            broker.subscribes(fresh, (topic, payload) -> onlyOn(fresh, () -> arrived(topic, payload)));
            tell(fresh, this::isUp);
        });
    }

    /** The broker says something on a connection. */
    private void tell(Connection on, Runnable what) {
        on.toClient(clock.getAsLong(), () -> onlyOn(on, what));
    }

    /** What comes on a connection that has been given up is heard by nobody. */
    private void onlyOn(Connection on, Runnable what) {
        if (on.equals(connection)) {
            what.run();
        }
    }

    private void isUp() {
        up = true;
        upSince = clock.getAsLong();
        heard();
        outbox.connected(Outbox.WINDOW);
    }

    private void heard() {
        heardAt = clock.getAsLong();
        asked = false;
    }

    private void arrived(String topic, byte[] payload) {
        heard();
        Inbound inbound = Inbound.of(topics, topic, payload, false);
        if (inbound == null) {
            tally.commandsDropped(1);
        } else {
            sink.accept(inbound);
        }
    }

    private void sendWhatWaits(Connection to, long now) {
        for (Outbox.Ticket next = outbox.next(now); next != null; next = outbox.next(now)) {
            Outbox.Ticket ticket = next;
            Letter letter = ticket.letter();
            boolean acknowledged = letter.keep() != Keep.FLEETING;
            if (!acknowledged) {
                outbox.done(ticket); // at most once: it is done when it is sent
            }
            to.toBroker(now, () -> {
                broker.publish(letter.topic(), letter.payload(), letter.keep() == Keep.LATEST);
                if (acknowledged) {
                    tell(to, () -> {
                        heard();
                        outbox.done(ticket);
                    });
                }
            });
        }
    }

    private void lose(Connection lost, long now) {
        connection = null;
        lost.toBroker(now, () -> broker.ends(lost));
        outbox.disconnected();
        if (up && now - upSince > TIMES.answer().toNanos()) {
            backOff.reset();
        }
        up = false;
        attemptAt = now + backOff.next().toNanos();
    }
}
