package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.poultice.controller.port.Link.Keep;
import org.poultice.controller.port.Link.Outgoing;
import org.poultice.protocol.message.Topics;

/** Links for tests: as patient as a test on a busy machine, and quick to come back. */
final class Links {
    static final Topics TOPICS = new Topics("home", "back-1");
    static final LinkTimes TIMES = new LinkTimes(
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofSeconds(5));

    /** For brokers that are known to hang. */
    private static final LinkTimes IMPATIENT = new LinkTimes(
            Duration.ofSeconds(1), Duration.ofSeconds(1), TIMES.firstPause(), TIMES.longestPause(), TIMES.answer());

    private Links() {}

    static MqttSettings settings(String uri) {
        return new MqttSettings(URI.create(uri), TOPICS, null, null, null, true);
    }

    static PahoLink open(String uri, Tally tally) throws IOException {
        return PahoLink.open(settings(uri), TIMES, new Sink(), tally);
    }

    static PahoLink openImpatient(String uri, Tally tally) throws IOException {
        return PahoLink.open(settings(uri), IMPATIENT, new Sink(), tally);
    }

    static Outgoing event(int number) {
        return new Outgoing(TOPICS.event(), "event " + number, Keep.ALL);
    }

    static Outgoing state(String payload) {
        return new Outgoing(TOPICS.state(), payload, Keep.LATEST);
    }

    static Outgoing telemetry(String payload) {
        return new Outgoing(TOPICS.telemetry(), payload, Keep.FLEETING);
    }

    /** Keeps what arrives. */
    static final class Sink implements Consumer<Inbound> {
        final List<Inbound> arrived = new CopyOnWriteArrayList<>();

        @Override
        public void accept(Inbound inbound) {
            arrived.add(inbound);
        }
    }

    /** How many threads of clients and links there are. */
    static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("mqtt-") || name.startsWith("MQTT "))
                .count();
    }
}
